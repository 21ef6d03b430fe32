// A confirmed supplier at another address: nobody but the supplier knows whether it is its own.
import type { Texts } from '../src/core/rules/rule.ts';

export const elsewhere: Texts = {
  kk: 'Бұл өнім берушінің расталған мекенжайы басқа: {known}. Растасаңыз, сұраулар жаңа мекенжайға жіберіледі. Мекенжайы ауысқан-ауыспағанын өнім берушінің өзінен сұраңыз.',
  ru: 'У этого поставщика уже подтверждён другой адрес: {known}. Если подтвердить новый, запросы пойдут на него. Спросите у самого поставщика, сменился ли адрес.',
  en: 'Another address of this supplier is confirmed already: {known}. If you confirm the new one, requests will go there. Ask the supplier itself whether its address has changed.',
};
