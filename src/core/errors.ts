// Every failure that the product can name: a closed union of codes with parameters and a cause.
// User texts live in locales/.

export type ErrorCode =
  // key files: RFC 7292 containers and what their certificates allow
  | 'ERR_KEY_NOT_A_KEY_FILE'
  | 'ERR_KEY_EMPTY_FILE'
  | 'ERR_KEY_ARCHIVE'
  | 'ERR_KEY_JAVA_KEY_STORE'
  | 'ERR_KEY_BARE'
  | 'ERR_KEY_CERTIFICATE_ALONE'
  | 'ERR_KEY_SIGNED_FILE'
  | 'ERR_KEY_TOO_LARGE'
  | 'ERR_KEY_TOO_COSTLY'
  | 'ERR_KEY_DAMAGED'
  | 'ERR_KEY_WRONG_PASSWORD'
  | 'ERR_KEY_CONTAINER_UNSUPPORTED'
  | 'ERR_KEY_UNSUPPORTED_ALGORITHM'
  | 'ERR_KEY_FOREIGN'
  | 'ERR_KEY_NO_CERTIFICATE'
  | 'ERR_KEY_DOES_NOT_MATCH_CERTIFICATE'
  | 'ERR_KEY_SEVERAL_HOLDERS'
  | 'ERR_KEY_NOT_PICKED'
  | 'ERR_KEY_CA_OR_SERVICE'
  | 'ERR_KEY_NOT_YET_VALID'
  | 'ERR_KEY_EXPIRED'
  | 'ERR_KEY_AUTHENTICATION'
  | 'ERR_KEY_NOT_FOR_SIGNING'
  | 'ERR_KEY_INFORMATION_SYSTEM'
  | 'ERR_KEY_LEGAL_ENTITY'
  | 'ERR_KEY_CONTRADICTORY'
  | 'ERR_KEY_NOT_INDIVIDUAL'
  | 'ERR_KEY_POLICY'
  | 'ERR_KEY_NO_IIN'
  | 'ERR_KEY_OTHER_PERSON'
  | 'ERR_KEY_OF_APPLICANT'
  | 'ERR_KEY_UNTRUSTED'
  | 'ERR_KEY_REVOKED'
  // formats
  | 'ERR_CERTIFICATE_UNREADABLE'
  | 'ERR_CRL_UNREADABLE'
  | 'ERR_OCSP_UNREADABLE'
  | 'ERR_OCSP_REFUSED'
  | 'ERR_CMS_UNREADABLE'
  | 'ERR_CMS_TOO_LARGE'
  | 'ERR_CMS_TRAILING'
  | 'ERR_CMS_SEVERAL'
  | 'ERR_CMS_LETTER'
  | 'ERR_CONTENT_TOO_LARGE'
  | 'ERR_SIGNATURE_SELF_CHECK'
  // time stamps: RFC 3161
  | 'ERR_STAMP_UNREADABLE'
  | 'ERR_STAMP_REFUSED'
  | 'ERR_STAMP_MISMATCH'
  | 'ERR_STAMP_NOT_TRUSTED'
  | 'ERR_TSA_UNREACHABLE'
  // documents read on this machine
  | 'ERR_DOCUMENT_EMPTY'
  | 'ERR_DOCUMENT_NOT_PDF'
  | 'ERR_DOCUMENT_ARCHIVE'
  | 'ERR_DOCUMENT_PICTURE'
  | 'ERR_DOCUMENT_ENCRYPTED'
  | 'ERR_DOCUMENT_DAMAGED'
  | 'ERR_DOCUMENT_TOO_LARGE'
  | 'ERR_DOCUMENT_TOO_MANY_PAGES'
  | 'ERR_DOCUMENT_TOO_MUCH_TEXT'
  | 'ERR_DOCUMENT_TOO_SLOW'
  // draft, request
  | 'ERR_DRAFT_UNREADABLE'
  | 'ERR_DRAFT_NOT_CLEAR'
  | 'ERR_DRAFT_FILE_FOREIGN'
  | 'ERR_DRAFT_FILE_TOO_LARGE'
  | 'ERR_DRAFT_FILE_NEWER'
  | 'ERR_DRAFT_FILE_PASSWORD'
  | 'ERR_DRAFT_FILE_PASSWORD_SHORT'
  | 'ERR_DRAFT_FILE_DAMAGED'
  | 'ERR_REQUEST_UNREADABLE'
  | 'ERR_REQUEST_STATEMENT_MISMATCH'
  | 'ERR_REQUEST_SIGNED_BEFORE'
  // delivery
  | 'ERR_PROVIDER_ADDRESS'
  | 'ERR_PROVIDER_NOT_ALLOWED'
  | 'ERR_PROVIDER_UNREACHABLE'
  | 'ERR_PROVIDER_UNEXPECTED_ANSWER'
  | 'ERR_PROVIDER_NOT_TRUSTED'
  | 'ERR_PROVIDER_REFUSED'
  | 'ERR_PROVIDER_CARD_UNREADABLE'
  | 'ERR_PROVIDER_CARD_SIGNATURE'
  | 'ERR_PROVIDER_CARD_MISMATCH'
  | 'ERR_RECEIPT_UNREADABLE'
  | 'ERR_RECEIPT_MISMATCH'
  | 'ERR_RECEIPT_SIGNATURE'
  // what is kept on this computer
  | 'ERR_STORAGE_FULL'
  | 'ERR_STORAGE_BLOCKED'
  | 'ERR_STORAGE_FORBIDDEN'
  | 'ERR_STORAGE_DAMAGED'
  | 'ERR_STORAGE_UNAVAILABLE'
  // use
  | 'ERR_MESSAGE_REFUSED'
  | 'ERR_INPUT_FILE'
  | 'ERR_INPUT_TOO_LARGE'
  | 'ERR_USAGE'
  | 'ERR_INTERNAL';

export type ErrorParams = Readonly<Record<string, string | number>>;

/** A coded failure. `params` never holds key bytes, passwords or personal data: they reach logs and screens. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}

/** The coded form of anything thrown. An error without a code is an internal one. */
export function asAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError('ERR_INTERNAL', {}, { cause: thrown });
}
