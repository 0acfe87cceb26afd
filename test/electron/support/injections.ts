// Texts that run a script wherever text is taken for something else. Each calls `hit()`, which the page counts.

const SCRIPTS = ['hit()', 'window.hit()', 'top.hit()', 'alert(hit())']

/** Texts around a script, by the places where they do harm: markup, attributes, addresses, templates, styles. */
const SHAPES: readonly ((script: string) => string)[] = [
  // Markup.
  (script) => `<script>${script}</script>`,
  (script) => `<img src=x onerror=${script}>`,
  (script) => `<svg onload=${script}>`,
  (script) => `<svg><script>${script}</script></svg>`,
  (script) => `<svg><animate onbegin=${script} attributeName=x dur=1s>`,
  (script) => `<body onload=${script}>`,
  (script) => `<input autofocus onfocus=${script}>`,
  (script) => `<details open ontoggle=${script}>`,
  (script) => `<video><source onerror=${script}></video>`,
  (script) => `<iframe srcdoc="<script>parent.${script}</script>"></iframe>`,
  (script) => `<iframe src="javascript:parent.${script}"></iframe>`,
  (script) => `<math><a xlink:href="javascript:${script}">a</a></math>`,
  (script) => `<object data="data:text/html,<script>${script}</script>"></object>`,
  (script) => `<embed src="javascript:${script}">`,
  (script) => `<link rel=stylesheet href="https://trama.example/${script}.css">`,
  (script) => `<base href="https://trama.example/${script}/">`,
  (script) => `<meta http-equiv=refresh content="0;url=javascript:${script}">`,
  (script) => `<form action="javascript:${script}"><button>a</button></form>`,
  (script) => `<a href="javascript:${script}">a</a>`,
  (script) => `<x contenteditable onblur=${script} tabindex=1>`,
  (script) => `<noscript><p title="</noscript><img src=x onerror=${script}>">`,
  (script) => `<template><img src=x onerror=${script}></template>`,
  (script) => `<!--><img src=x onerror=${script}>-->`,
  (script) => `<![CDATA[><img src=x onerror=${script}>]]>`,
  (script) => `</title><script>${script}</script>`,
  (script) => `</textarea><script>${script}</script>`,
  (script) => `</style><script>${script}</script>`,
  (script) => `<marquee onstart=${script}>a</marquee>`,
  // The end of an attribute or of a text in a script.
  (script) => `" onmouseover="${script}" x="`,
  (script) => `' onfocus='${script}' autofocus='`,
  (script) => `"><img src=x onerror=${script}>`,
  (script) => `'-${script}-'`,
  (script) => `\\";${script};//`,
  (script) => `\`-\${${script}}-\``,
  (script) => `');${script};('`,
  (script) => `\\u003cimg src=x onerror=${script}\\u003e`,
  // Addresses.
  (script) => `javascript:${script}`,
  (script) => `JaVaScRiPt:${script}`,
  (script) => `java\tscript:${script}`,
  (script) => `data:text/html,<script>${script}</script>`,
  (script) => `vbscript:${script}`,
  (script) => `blob:javascript:${script}`,
  (script) => `[a](javascript:${script})`,
  (script) => `![a](x "onerror=${script}")`,
  // Templates and styles.
  (script) => `{{constructor.constructor('${script}')()}}`,
  (script) => `\${${script}}`,
  (script) => `<%= ${script} %>`,
  (script) => `#{${script}}`,
  (script) => `{{{${script}}}}`,
  (script) => `<style>*{background:url("javascript:${script}")}</style>`,
  (script) => `x;background:url(javascript:${script})`,
  (script) => `expression(${script})`,
  (script) => `@import 'https://trama.example/${script}.css';`,
  // The same in other signs.
  (script) => `&lt;img src=x onerror=${script}&gt;`,
  (script) => `&#60;script&#62;${script}&#60;/script&#62;`,
  (script) => `%3Cscript%3E${script}%3C/script%3E`,
  (script) => `＜script＞${script}＜/script＞`,
  (script) => `<ſcript>${script}</ſcript>`,
  (script) => `<scr\u200Bipt>${script}</scr\u200Bipt>`,
  (script) => `\u202E>${script}=rorreno x=crs gmi<`,
  (script) => `<scr<script>ipt>${script}</scr</script>ipt>`,
]

/** Two hundred of them and more, all different. */
export const INJECTIONS: readonly string[] = SCRIPTS.flatMap((script) => SHAPES.map((shape) => shape(script)))
