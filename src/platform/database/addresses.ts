/** The three database users: who makes the tables, who runs the regime, who shows what was published. */
export type DatabaseRole = 'owner' | 'application' | 'portal';

/** The address of one database for each of its users, as `postgresql://user:password@host/database`. */
export type DatabaseAddresses = { readonly [Role in DatabaseRole]?: string };

/** The variables by which an office names its own PostgreSQL. */
const ADDRESS_VARIABLES: { readonly [Role in DatabaseRole]: string } = {
  owner: 'DATABASE_OWNER_URL',
  application: 'DATABASE_URL',
  portal: 'DATABASE_PORTAL_URL',
};

/** An address was needed that was not given, or one that cannot be used. */
export class AddressError extends Error {}

/** The addresses an environment names, or undefined where it names none and the embedded database is meant. */
export function addressesIn(environment: Readonly<Record<string, string | undefined>>): DatabaseAddresses | undefined {
  const given = (role: DatabaseRole) => {
    const text = environment[ADDRESS_VARIABLES[role]];
    return text ? { [role]: text } : {};
  };
  const found: DatabaseAddresses = { ...given('owner'), ...given('application'), ...given('portal') };
  return Object.keys(found).length > 0 ? found : undefined;
}

/** @throws AddressError naming the variable that is missing */
export function addressOf(addresses: DatabaseAddresses, role: DatabaseRole): string {
  const address = addresses[role];
  if (address === undefined) throw new AddressError(`${ADDRESS_VARIABLES[role]} is not set`);
  return address;
}

/** The database user an address signs in as. @throws AddressError where it names none */
export function userOf(addresses: DatabaseAddresses, role: DatabaseRole): string {
  const user = /^postgres(?:ql)?:\/\/([^:@/]+)(?::[^@/]*)?@/.exec(addressOf(addresses, role))?.[1];
  if (!user)
    throw new AddressError(`${ADDRESS_VARIABLES[role]} names no user: postgresql://user:password@host/database`);
  return decodeURIComponent(user);
}

/** An address through a socket: its folder stands, percent-encoded, where else the host does. */
export const socketAddress = (folder: string, user: string, password: string, database: string): string =>
  `postgresql://${user}:${password}@${encodeURIComponent(folder)}/${database}`;

/** The name of the database the addresses lead to. @throws AddressError where the owner's names none */
export function databaseOf(addresses: DatabaseAddresses): string {
  const name = DATABASE.exec(addressOf(addresses, 'owner'))?.[1];
  if (!name)
    throw new AddressError(`${ADDRESS_VARIABLES.owner} names no database: postgresql://user:password@host/database`);
  return name;
}

/** The same server and users, another database. */
export function inDatabase(addresses: DatabaseAddresses, name: string): DatabaseAddresses {
  const roles: readonly DatabaseRole[] = ['owner', 'application', 'portal'];
  const moved = roles.flatMap((role) => {
    const address = addresses[role];
    return address === undefined ? [] : [[role, address.replace(DATABASE, `/${name}`)]];
  });
  return Object.fromEntries(moved) as DatabaseAddresses;
}

/** The path of the address: what follows the host, before any parameters. */
const DATABASE = /(?<=^[a-z]+:\/\/[^/]+)\/([^/?]*)/;
