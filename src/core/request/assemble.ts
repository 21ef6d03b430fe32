// ClearedDraft → ServiceRequest: the order and the application, with the statement that a person
// reads, as canonical bytes.
import { amountsOf } from '../draft/amounts.ts';
import type { Draft, FactPath } from '../draft/draft.ts';
import { plainText } from '../draft/plainText.ts';
import { AppError } from '../errors.ts';
import { bareNumber } from '../identifiers/bareNumber.ts';
import { electronicForm } from '../identifiers/iban.ts';
import type { ClearedDraft } from '../rules/clear.ts';
import { packFor } from '../rules/packs/index.ts';
import { seal } from '../stage.ts';
import { almatyDate, almatyInstant, type EpochMs, type IsoDate } from '../time.ts';
import { canonicalBytes, canonicalSha256 } from './canonical.ts';
import { parseRequest, statementMatches } from './parse.ts';
import type { RequestFields, ServiceRequest } from './request.ts';
import { requestIdOf } from './requestId.ts';
import type { StatementLang } from '../lang.ts';

export interface AssemblyTerms {
  /**
   * Random, and known only to the sender. The request's number is made from it (requestId.ts), and
   * the request is sent under it.
   */
  readonly idempotencyKey: string;
  readonly at: EpochMs;
  readonly lang: StatementLang;
  readonly audience: { readonly origin: string | null; readonly bin: string };
}

const VALID_MS = 14 * 86_400_000;

/**
 * Total over drafts that the shipped packs clear, on the day for which they were checked
 * (Asia/Almaty); ERR_DRAFT_NOT_CLEAR on another day, or where another pack let a fact go missing;
 * ERR_REQUEST_UNREADABLE where the terms do not fit the schema.
 */
export function assemble({ draft, report }: ClearedDraft, terms: AssemblyTerms): ServiceRequest {
  const pack = packFor(report.pack.id, report.pack.version);
  if (pack === null) throw new AppError('ERR_DRAFT_NOT_CLEAR', { pack: report.pack.version });
  if (almatyDate(terms.at) !== report.asOf)
    throw new AppError('ERR_DRAFT_NOT_CLEAR', { asOf: report.asOf });
  const order = orderOf(draft, report.asOf);
  const fields: Omit<RequestFields, 'statement'> = {
    schema: 'komekshi/request/1',
    requestId: requestIdOf(terms.idempotencyKey, terms.audience),
    createdAt: almatyInstant(terms.at),
    expiresAt: almatyInstant(terms.at + VALID_MS),
    audience: { origin: terms.audience.origin, bin: bareNumber(terms.audience.bin) },
    trust: report.trust,
    lang: terms.lang,
    pack: { ...report.pack, asOf: report.asOf },
    filer: filerOf(draft),
    applicant: applicantOf(draft),
    order,
    application: applicationOf(draft, order),
    consent: { access: draft.consent.access ?? null },
    checks: report.findings.map(({ rule, outcome, acknowledged }) => ({
      rule,
      outcome,
      acknowledged,
    })),
  };
  return reopenRequest(canonicalBytes({ ...fields, statement: pack.statement(fields) }));
}

/**
 * The request that bytes hold: in the signing worker, which trusts nobody's fields.
 * ERR_REQUEST_STATEMENT_MISMATCH, ERR_REQUEST_UNREADABLE.
 */
export function reopenRequest(dtbs: Uint8Array): ServiceRequest {
  const fields = parseRequest(dtbs);
  if (!statementMatches(fields)) throw new AppError('ERR_REQUEST_STATEMENT_MISMATCH');
  return seal('request', { fields, dtbs: new Uint8Array(dtbs) });
}

function required<Value>(value: Value | undefined, fact: FactPath): Value {
  if (value === undefined || value === '') throw new AppError('ERR_DRAFT_NOT_CLEAR', { fact });
  return value;
}

const optional = (text: string | undefined): string | null => plainText(text ?? '') || null;
const digits = (text: string | undefined): string => bareNumber(plainText(text ?? ''));

const personOf = (
  draft: Draft,
  who: 'applicant' | 'filer' | 'assistant',
): RequestFields['applicant']['person'] => ({
  iin: required(digits(draft[who].iin), `${who}.iin`),
  lastName: required(plainText(draft[who].lastName ?? ''), `${who}.lastName`),
  firstName: required(plainText(draft[who].firstName ?? ''), `${who}.firstName`),
  patronymic: optional(draft[who].patronymic),
});

function filerOf(draft: Draft): RequestFields['filer'] {
  const role = required(draft.filer.role, 'filer.role');
  const { issuedOn, termMonths = null, registryNumber } = draft.poa;
  return {
    role,
    person: personOf(draft, role === 'self' ? 'applicant' : 'filer'),
    poa:
      role === 'attorney'
        ? {
            issuedOn: required(issuedOn, 'poa.issuedOn'),
            termMonths,
            registryNumber: optional(registryNumber),
          }
        : null,
  };
}

function applicantOf(draft: Draft): RequestFields['applicant'] {
  const { applicant, ipar } = draft;
  return {
    person: personOf(draft, 'applicant'),
    birthDate: applicant.birthDate ?? null,
    phone: optional(applicant.phone),
    residence: optional(applicant.residence),
    ipar: {
      number: optional(ipar.number),
      date: ipar.date ?? null,
      part: ipar.part === 'social' || ipar.part === 'unknown' ? ipar.part : null,
    },
  };
}

function orderOf(draft: Draft, date: IsoDate): RequestFields['order'] {
  const { order, supplier, assistant, money } = draft;
  return {
    date,
    number: optional(order.number),
    periodFrom: required(order.periodFrom, 'order.periodFrom'),
    periodTo: required(order.periodTo, 'order.periodTo'),
    schedule: required(order.schedule, 'order.schedule'),
    supplier: {
      id: required(digits(supplier.id), 'supplier.id'),
      name: required(plainText(supplier.name ?? ''), 'supplier.name'),
    },
    assistant: {
      person: personOf(draft, 'assistant'),
      birthDate: assistant.birthDate ?? null,
      relation: required(assistant.relation, 'assistant.relation'),
      declarations: declarationsOf(draft),
    },
    price: required(money.price, 'money.price'),
  };
}

function declarationsOf({
  declarations,
}: Draft): RequestFields['order']['assistant']['declarations'] {
  const {
    mentalHealth = null,
    contraindications = null,
    minor = null,
    trained = null,
    pensionAge = null,
    conviction = null,
    incapacity = null,
  } = declarations;
  return { mentalHealth, contraindications, minor, trained, pensionAge, conviction, incapacity };
}

function applicationOf(draft: Draft, order: RequestFields['order']): RequestFields['application'] {
  const { guaranteed, claim, topUp } = required(amountsOf(draft.money), 'money.price');
  return {
    guaranteed: guaranteed ?? null,
    claim,
    topUp,
    iban: electronicForm(plainText(draft.application.iban ?? '')) || null,
    orderSha256: canonicalSha256(order),
  };
}
