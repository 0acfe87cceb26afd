; Added to the Windows installer by electron-builder.
; Windows knows files by the part after the last dot, here `.json`. Trama is offered for it under "Open with" and takes
; it over from no other program. `Trama.Map` is the type that electron-builder.yml associates with `.trama.json`.

!macro customInstall
  WriteRegNone SHELL_CONTEXT "Software\Classes\.json\OpenWithProgids" "Trama.Map"
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.json\OpenWithProgids" "Trama.Map"
!macroend
