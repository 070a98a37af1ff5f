import type { Tx } from '../database/tables.js';
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

export async function lockProvider(tx: Tx, districtId: string, id: string): Promise<Provider | undefined> {
  const row = await providersIn(tx, districtId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && providerOf(row);
}

export async function insertProvider(tx: Tx, provider: Provider): Promise<void> {
  await tx
    .insertInto('sign_in_provider')
    .values({
      district_id: provider.districtId,
      id: provider.id,
      name: provider.name,
      issuer: provider.issuer,
      client_id: provider.clientId,
      client_secret: provider.clientSecret,
      enabled: provider.enabled,
      vouches: provider.vouches,
    })
    .execute();
}

/** All but the issuer, on which its links rest. */
export async function updateProvider(tx: Tx, provider: Provider): Promise<Provider> {
  const { version } = await tx
    .updateTable('sign_in_provider')
    .set({
      name: provider.name,
      client_id: provider.clientId,
      client_secret: provider.clientSecret,
      enabled: provider.enabled,
      vouches: provider.vouches,
      version: provider.version + 1,
    })
    .where('district_id', '=', provider.districtId)
    .where('id', '=', provider.id)
    .where('version', '=', provider.version)
    .returning('version')
    .executeTakeFirstOrThrow();
  return { ...provider, version };
}

/** Who came from the providers of a district and is nobody's account yet, latest first. */
export const arrivalsAt = (reader: Reader, districtId: string) =>
  reader
    .selectFrom('sign_in_arrival')
    .select(['provider_id as providerId', 'subject', 'said', 'came_at as cameAt'])
    .where('district_id', '=', districtId)
    .orderBy('came_at', 'desc')
    .execute();
