// How an opening ended.
import { AppError } from '../../../../src/core/errors.ts';

export const codeOf = (opening: Promise<unknown>): Promise<string> =>
  opening.then(
    () => 'opened',
    (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
  );
