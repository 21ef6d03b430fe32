// An order as a file with a password: a JWE whose header says what it is and of which version,
// whose content is the order itself, with what is remembered of earlier ones of the same person.
import { legibleText, utf8Bytes, utf8File } from '../../core/bytes.ts';
import { jweKind, JweError, openJwe, sealJwe } from '../../core/crypto/jwe.ts';
import { isLongEnough, LEAST_PASSWORD } from '../../core/draft/draftPassword.ts';
import { readKeptDraft, type KeptDraft } from '../../core/draft/keptDraft.ts';
import { rememberedOrders, type RememberedOrder } from '../../core/draft/remembered.ts';
import { AppError } from '../../core/errors.ts';
import type { EpochMs } from '../../core/time.ts';
import { bytesOf } from '../fileBytes.ts';
import { randomBytes } from '../random.ts';

const TYPE = 'komekshi-order';
const VERSION = 2;
/** An order has some tens of kilobytes. */
const MOST_MB = 2;

export interface OrderFile {
  readonly order: KeptDraft;
  readonly remembered: readonly RememberedOrder[];
}

/** The bytes of the file: one line of ASCII. Throws ERR_DRAFT_FILE_PASSWORD_SHORT {least}. */
export async function writeDraftFile(
  draft: KeptDraft,
  remembered: readonly RememberedOrder[],
  password: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isLongEnough(password))
    throw new AppError('ERR_DRAFT_FILE_PASSWORD_SHORT', { least: LEAST_PASSWORD });
  const content = utf8Bytes(JSON.stringify({ ...draft, remembered }));
  const text = await sealJwe(
    content,
    password,
    { typ: TYPE, cty: `${TYPE}/${VERSION}` },
    { salt: randomBytes(16), iv: randomBytes(12) },
  );
  return utf8Bytes(text);
}

/**
 * The order of a file as one of its own: under a new id, on no page, to be signed anew. Throws
 * ERR_DRAFT_FILE_FOREIGN, _TOO_LARGE, _NEWER, _PASSWORD, _DAMAGED, or ERR_INPUT_FILE where it
 * cannot be read.
 */
export async function readDraftFile(
  file: Blob,
  password: string,
  terms: { readonly id: string; readonly at: EpochMs },
): Promise<OrderFile> {
  if (file.size > MOST_MB * 1024 * 1024)
    throw new AppError('ERR_DRAFT_FILE_TOO_LARGE', { most: MOST_MB });
  const text = legibleText(await bytesOf(file));
  const content = await openFile(text.trim(), password);
  const { order: draft, remembered } = parsed(content);
  const page =
    draft.page === null ? null : { ...draft.page, capture: { ...draft.page.capture, places: {} } };
  const order = { ...draft, id: terms.id, changedAt: terms.at, page, requestId: null };
  return { order, remembered };
}

async function openFile(text: string, password: string): Promise<Uint8Array> {
  try {
    checkKind(jweKind(text));
    return await openJwe(text, password);
  } catch (thrown) {
    if (!(thrown instanceof JweError)) throw thrown;
    const code = {
      form: 'ERR_DRAFT_FILE_FOREIGN',
      password: 'ERR_DRAFT_FILE_PASSWORD',
      content: 'ERR_DRAFT_FILE_DAMAGED',
    } as const;
    throw new AppError(code[thrown.why], {}, { cause: thrown });
  }
}

function checkKind({ typ, cty = '' }: ReturnType<typeof jweKind>): void {
  const version = /^komekshi-order\/([1-9]\d{0,3})$/.exec(cty)?.[1];
  if (typ !== TYPE || version === undefined) throw new AppError('ERR_DRAFT_FILE_FOREIGN');
  if (Number(version) > VERSION) throw new AppError('ERR_DRAFT_FILE_NEWER');
}

function parsed(content: Uint8Array): OrderFile {
  try {
    const { remembered = [], ...order } = JSON.parse(utf8File(content)) as {
      readonly remembered?: unknown;
    };
    return {
      order: readKeptDraft(order),
      remembered: rememberedOrders.parse(remembered),
    };
  } catch (cause) {
    throw new AppError('ERR_DRAFT_FILE_DAMAGED', {}, { cause });
  }
}
