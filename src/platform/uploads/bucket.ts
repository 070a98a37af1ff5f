/** A bucket of an object store that speaks S3, as most clouds and MinIO do. Who may use it, the environment says (AWS_…). */
export interface Bucket {
  readonly name: string;
  /** Where it is reached; undefined: at Amazon. */
  readonly endpoint: string | undefined;
  readonly region: string;
}

/** A bucket that was named and cannot be used; the message says why. */
export class BucketError extends Error {}

/** The variables by which an office names its bucket. */
const VARIABLES = { name: 'SHISHI_S3_BUCKET', endpoint: 'SHISHI_S3_ENDPOINT', region: 'SHISHI_S3_REGION' } as const;
/** Most stores of the kind want to be told one and care for none. */
const ANY_REGION = 'us-east-1';

/** The bucket an environment names; undefined where files lie in the data folder. @throws BucketError */
export function bucketIn(environment: Readonly<Record<string, string | undefined>>): Bucket | undefined {
  const [name, endpoint, region] = [VARIABLES.name, VARIABLES.endpoint, VARIABLES.region].map(
    (variable) => environment[variable] || undefined,
  );
  if (name === undefined) {
    if (endpoint !== undefined) throw new BucketError(`${VARIABLES.name} is not set, and ${VARIABLES.endpoint} is`);
    return undefined;
  }
  if (endpoint !== undefined && !/^https?:\/\/./u.test(endpoint))
    throw new BucketError(`${VARIABLES.endpoint}: ${endpoint} is no address (https://…)`);
  return { name, endpoint, region: region ?? ANY_REGION };
}
