import type { Reader } from '../operations/parts.js';

/** Whom a district lets its people sign in with. */
export interface Provider {
  readonly id: string;
  readonly districtId: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Sealed; null: a public client. */
  readonly clientSecret: string | null;
  readonly enabled: boolean;
  /** Whether its word stands for the second factor too. */
  readonly vouches: boolean;
  readonly version: number;
}

const providersIn = (reader: Reader, districtId: string) =>
  reader
    .selectFrom('sign_in_provider')
    .select(['id', 'district_id', 'name', 'issuer', 'client_id', 'client_secret', 'enabled', 'vouches', 'version'])
    .where('district_id', '=', districtId);

type ProviderRow = Awaited<ReturnType<ReturnType<typeof providersIn>['executeTakeFirstOrThrow']>>;

const providerOf = (row: ProviderRow): Provider => ({
  id: row.id,
  districtId: row.district_id,
  name: row.name,
  issuer: row.issuer,
  clientId: row.client_id,
  clientSecret: row.client_secret,
  enabled: row.enabled,
  vouches: row.vouches,
  version: row.version,
});

/** All of a district, by name. */
export const providersOf = async (reader: Reader, districtId: string): Promise<readonly Provider[]> =>
  (await providersIn(reader, districtId).orderBy('name').orderBy('id').execute()).map(providerOf);

export async function readProvider(reader: Reader, districtId: string, id: string): Promise<Provider | undefined> {
  const row = await providersIn(reader, districtId).where('id', '=', id).executeTakeFirst();
  return row && providerOf(row);
}
