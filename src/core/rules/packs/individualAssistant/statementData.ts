// The list of data in the consent, which names each that stands in the document. Law on Personal Data art. 8(4).
import { DECLARED, line, listed, type Fields, type Line, type Person } from './statementLine.ts';
import type { Words } from './statementWords.ts';

const present = (value: unknown, word: string): Line => (value === null ? null : word);

const personData = ({ patronymic }: Person, { data }: Words): readonly Line[] => [
  data.lastName,
  data.firstName,
  present(patronymic, data.patronymic),
  data.iin,
];

function applicantData(
  { person, birthDate, phone, residence, ipar }: Fields['applicant'],
  words: Words,
): string {
  const { data } = words;
  return listed(
    ...personData(person, words),
    present(birthDate, data.birthDate),
    present(phone, data.phone),
    present(residence, data.residence),
    present(ipar.number, data.iparNumber),
    present(ipar.date, data.iparDate),
    present(ipar.part, data.iparPart),
  );
}

function filerData({ role, person, poa }: Fields['filer'], words: Words): Line {
  const { data } = words;
  if (role === 'self') return null;
  return listed(
    ...personData(person, words),
    data.role,
    poa &&
      listed(
        data.poaIssued,
        present(poa.termMonths, data.poaTerm),
        present(poa.registryNumber, data.poaNumber),
      ),
  );
}

function assistantData(
  { person, birthDate, declarations }: Fields['order']['assistant'],
  words: Words,
): string {
  const { data } = words;
  return listed(
    ...personData(person, words),
    present(birthDate, data.birthDate),
    data.relation,
    ...DECLARED.map((name) => present(declarations[name], data.declared[name])),
  );
}

function orderData(
  { order: { number }, application: { guaranteed, iban }, consent: { access } }: Fields,
  { data }: Words,
): string {
  return listed(
    data.orderDate,
    present(number, data.orderNumber),
    data.period,
    data.schedule,
    data.supplier,
    data.price,
    present(guaranteed, data.guaranteed),
    data.claim,
    data.topUp,
    present(iban, data.iban),
    present(access, data.access),
    data.checks,
  );
}

/** The list of data: each that stands in this document, by its name. */
export const dataLines = (fields: Fields, words: Words): readonly Line[] => [
  `${words.data.title}:`,
  ...[
    line(words.data.applicant, applicantData(fields.applicant, words)),
    line(words.data.filer, filerData(fields.filer, words)),
    line(words.data.assistant, assistantData(fields.order.assistant, words)),
    line(words.data.order, orderData(fields, words)),
    line(words.data.signer, words.data.certificate),
  ].map((text) => text && `– ${text}`),
];
