// A delivery, whatever comes of it, is answered as the OpenAPI document promises.
import { expect } from 'vitest';
import { openApi } from '../../src/provider/network/openapi.ts';
import { FIRMS } from '../world/people.ts';
import { PROVIDER_ORIGIN } from '../world/provider.ts';
import { answerOf, conformance, type Contract } from './conforms.ts';
import { post as send } from './sender.ts';

const { faults } = conformance(openApi({ ...FIRMS.provider, origin: PROVIDER_ORIGIN }) as Contract);

export const post: typeof send = async (...terms) => {
  const response = await send(...terms);
  expect(faults('submitRequest', await answerOf(response.clone()))).toEqual([]);
  return response;
};
