import en from './en.json'
import it from './it.json'
import { bringTexts } from './translate'

bringTexts('en', en)
bringTexts('it', it)
