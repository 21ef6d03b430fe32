// SIG-06: what the certificate must be for the signature to stand for the handwritten one. Digital Code art. 49(2).
import { given } from '../../../kleene.ts';
import type { CheckContext, Rule } from '../../../rule.ts';
import { BEFORE_DIGITAL_CODE, SINCE_DIGITAL_CODE } from '../periods.ts';
import { cite, DIGITAL_CODE, SIGNATURE_LAW, texts } from '../provisions.ts';

/** Chain, usage and term are judged with the key itself; here it is only asked whose certificate it is. */
const isOfAPerson = ({ signer }: CheckContext) =>
  given(signer?.owner, (owner) => (owner === 'other' ? undefined : owner === 'individual'));

export const signature: readonly Rule[] = [
  {
    id: 'SIG-06',
    stage: 'signing',
    facts: ['filer.iin'],
    versions: [
      {
        ...BEFORE_DIGITAL_CODE,
        severity: 'blocking',
        provision: cite(SIGNATURE_LAW, null, null, { confidence: 'low' }),
        check: isOfAPerson,
      },
      {
        ...SINCE_DIGITAL_CODE,
        severity: 'blocking',
        provision: cite(DIGITAL_CODE, '49', '2', { confidence: 'medium' }),
        check: isOfAPerson,
      },
    ],
    texts: {
      title: texts(
        'Жеке тұлғаның қолтаңбасы',
        'Подпись физического лица',
        'Signature of a natural person',
      ),
      failed: texts(
        'Кілт жеке тұлғаға емес, ұйымға немесе ақпараттық жүйеге берілген. Ондай қолтаңба қабылданбауы ықтимал.',
        'Ключ выдан не человеку, а организации или информационной системе. Такую подпись, вероятно, не примут.',
        'The key was issued to an organisation or an information system, not to a person. Such a signature is likely to be refused.',
      ),
      cantTell: texts(
        'Кілттің кімге берілгені сертификатта анық емес.',
        'Из сертификата неясно, кому выдан ключ.',
        'The certificate does not say to whom the key was issued.',
      ),
      action: texts(
        'Жеке тұлғаның қол қою кілтін таңдаңыз.',
        'Выберите ключ подписи физического лица.',
        'Choose the signing key of a natural person.',
      ),
    },
  },
];
