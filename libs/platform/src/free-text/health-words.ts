import { wordList } from './word-list.js';

/** Words that tell of somebody's health, folded: illness, treatment, addiction, disability, pregnancy. */
export const healthWords = wordList([
  ...['diagnoz*', 'nemoc', 'nemoci', 'nemocn*', 'onemocn*', 'chorob*', 'zdravotn*', 'hospitaliz*', 'operac(e|i|ich)'],
  ...['lek(y|u|ech|um|ar|are|ari|arem|arsk*)?', 'prasky na *', 'medikac*', 'antidepres*', 'injekc*', 'ockovan(y|a|i)'],
  ...['lec(i|il|ila|it|en|ena|eni|eny|enim)', 'lecb*', 'leceb*', 'odvyk*', 'detox*', 'terapeut*', 'terapi*'],
  ...['psychiatr*', 'psychick*', 'psychoz*', 'psychot*', 'schizofren*', 'depres*', 'uzkost*', 'bipolar*', 'fobi*'],
  ...[
    '(po|pod)?rez(al|ala|e|ani|anim) (si|se)( \\p{L}+)? (zil|zapest|ruk|predlokt)*',
    '(vzit|vzal|vzala|brat) si zivot',
    'predavkov*',
  ],
  ...[
    '(si|se) (po|pod)?rez(al|ala|e|ani|anim)( \\p{L}+)? (zil|zapest|ruk|predlokt)*',
    'zivot si (vzit|vzal|vzala)',
    'si (vzit|vzal|vzala|brat)( \\p{L}+)? zivot',
  ],
  ...['deviac*', 'deviant*', 'parafil*', 'sexuolog*', '(na|do|v|ve|ze|skupin*|setkan*) aa', 'anonymn* (toxik|gambl)*'],
  ...['sebevra*', 'sebeposkoz*', 'demenc*', 'autis*', 'adhd', 'mentaln*', 'poruch* (osobn|chovan|spank|pozorn)*'],
  ...['hiv', 'aids', 'hepatit*', 'zloutenk*', 'tuberkul*', 'tbc', 'syfilis', 'covid*', 'infekc*', 'svrab*'],
  ...['epilep*', 'diabet*', 'cukrovk*', 'inzulin*', 'astma*', 'alergi*', 'rakovin*', 'onkolog*', 'nador*'],
  ...['infarkt*', 'mrtvic*', 'srdecn*', 'dialyz*', 'transplant*', 'cirhoz*', 'amputac*', 'protez*'],
  ...[
    'zavislost*',
    'zavisl(y|a|i|eho|emu|ym|ou|e)',
    'alkohol*',
    'opij*',
    'drog*',
    'pervitin*',
    'pernik(u|em)?',
    'heroin*',
    'opiat*',
  ],
  ...['fetak*', 'fetova*', 'fetack*', 'herak*', 'smazk*', 'narkoman*', 'toxikoman*'],
  ...['marihuan*', 'kokain*', 'uzivatel* (drog|navykov)*', 'subutex*', 'suboxon*', 'metadon*', 'methadon*'],
  ...['substituc*', 'abstin*', 'gamblo*', 'gambler*', 'hraci automat*', 'patologick*'],
  ...['invalid*', 'postizen*', 'vozic*', 'na vozik*', 'vozik(u|em)', 'berl*', 'choditk*', 'nevidom*', 'neslys*'],
  ...['sluchadl*', 'slep(y|a|eho)', 'hluch(y|a|eho)', 'bolest*', 'bolavy*', 'zranen*', 'uraz(u|em|y)?', 'inkontin*'],
  ...['tehot*', 'gravid*', 'porod*', 'potrat*', 'sestinedel*'],
]);
