// A check in words, and what a «no» means for several of them.
import type { Texts } from '../src/core/rules/rule.ts';

export interface CheckText {
  readonly question: Texts;
  /** What a «no» means. */
  readonly no: Texts;
}

export const changed: Texts = {
  kk: 'Құжат қол қойылғаннан кейін өзгерген, немесе бұл басқа құжат.',
  ru: 'Документ изменён после подписания, либо это другой документ.',
  en: 'The document was changed after it was signed, or it is another document.',
};
export const weak: Texts = {
  kk: 'Бұл алгоритмге ол кезде енді сенуге болмайтын еді.',
  ru: 'Этому алгоритму на тот день уже нельзя было доверять.',
  en: 'This algorithm could no longer be trusted on that day.',
};
export const outOfDates: Texts = {
  kk: 'Ол күні сертификат жарамсыз еді, ал қол ертерек қойылғанын ештеңе дәлелдемейді.',
  ru: 'На тот день сертификат не действовал, а более раннего времени подписи ничто не доказывает.',
  en: 'On that day the certificate was not valid, and nothing proves an earlier time of signing.',
};
export const noStamp: Texts = {
  kk: 'Бұл уақыт белгісі ештеңені дәлелдемейді.',
  ru: 'Эта метка времени ничего не доказывает.',
  en: 'This time stamp proves nothing.',
};
