import { wordList } from './word-list.js';

/** Words that tell of somebody's ethnic origin, faith or sexual orientation (art. 9 GDPR), folded. What somebody speaks has a field of its own. */
export const originWords = wordList([
  ...['rom(a|ovi|u|em|ove|ka|ky|ku|kou|ce)?', 'romsk*', 'cikan*', 'cigan*', 'olassk*', 'sint(i|ove)'],
  ...['cerno(ch|cha|chovi|chem|sk|ska|sky|ska|sske)', 'arab(a|ovi|em|ka|ku|ky|kou)?', 'zid(a|ovi|em|ovk*|ovsk*)?'],
  ...['etni*', 'narodnost*', 'rasov*', 'tmav* plet*', 'barv* plet*'],
  ...['muslim*', 'islam*', 'halal*', 'ramadan*', 'koser*', 'mesit*', 'koran*', 'imam(a|em|ovi)?'],
  ...['verici*', 'nabozensk*', 'nabozenstv*', 'vyznan(i|im)', '(je|byl|byla) (bez|jineho) vyznani', 'konvertova*'],
  ...['katolik*', 'katolic(ka|ky)', 'evangelik*', 'pravoslavn*', 'protestant*', 'baptist*', 'adventist*', 'letnicn*'],
  ...['lesb*', 'gay(e|ovi|em|ka|ove)?', 'homosex*', 'bisex*', 'transsex*', 'transgend*', 'tranzic*', 'kvir*', 'queer*'],
  ...['trans (zen*|muz*|osob*|clovek*|holk*|kluk*)', 'sexualni orientac*', 'lgbt*'],
  ...['jehov*', 'svede?k* jehov*', 'budhist*', 'buddhist*', 'hinduist*', 'judais*', 'ateist*', 'scientolog*'],
]);
