import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { type Bucket as Named, BucketError } from './bucket.js';
import type { Shelf } from './shelf.js';

type S3 = typeof import('@aws-sdk/client-s3');

/** Contents as objects of a bucket, `district/digest`. @throws BucketError where it cannot be reached */
export async function bucketShelf({ name: Bucket, endpoint, region }: Named): Promise<Shelf> {
  const s3 = await import('@aws-sdk/client-s3'); // some megabytes, for those alone who keep files there
  const client = new s3.S3Client({
    region,
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    // Checksums in trailers are Amazon's alone; others refuse what they do not know.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  await client.send(new s3.HeadBucketCommand({ Bucket })).catch((error: unknown) => {
    throw new BucketError(`bucket ${Bucket}: ${error instanceof Error ? `${error.name} ${error.message}` : ''}`, {
      cause: error,
    });
  });
  const Key = (districtId: string, sha256: string): string => `${districtId}/${sha256}`;
  return {
    keep: async (districtId, sha256, file) => {
      const { size: ContentLength } = await stat(file);
      const Body = createReadStream(file);
      await client.send(new s3.PutObjectCommand({ Bucket, Key: Key(districtId, sha256), Body, ContentLength }));
    },
    read: async (districtId, sha256) => {
      const of = { Bucket, Key: Key(districtId, sha256) };
      const { Body } = await client.send(new s3.GetObjectCommand(of)).catch((error: unknown) => {
        if (error instanceof s3.NoSuchKey) throw Object.assign(new BucketError(`no ${of.Key}`), { code: 'ENOENT' });
        throw error;
      });
      if (!(Body instanceof Readable)) throw new BucketError(`bucket ${Bucket} gave no content`);
      return Body;
    },
    removeOlder: async (districtId, sha256, milliseconds) => {
      const of = { Bucket, Key: Key(districtId, sha256) };
      const found = await client.send(new s3.HeadObjectCommand(of)).catch((error: unknown) => {
        if (error instanceof s3.NotFound) return undefined;
        throw error;
      });
      if (found?.LastModified && Date.now() - found.LastModified.getTime() > milliseconds)
        await client.send(new s3.DeleteObjectCommand(of));
    },
    erase: async (districtId, sha256) => {
      await client.send(new s3.DeleteObjectCommand({ Bucket, Key: Key(districtId, sha256) }));
      await eraseVersions(s3, client, { Bucket, Prefix: Key(districtId, sha256) });
    },
    all: async function* () {
      for await (const { Contents = [] } of s3.paginateListObjectsV2({ client }, { Bucket })) {
        const found = Contents.flatMap(({ Key: key = '' }) => {
          const [districtId = '', sha256] = key.split('/');
          return sha256 === undefined ? [] : [{ districtId, sha256 }];
        });
        for (const districtId of new Set(found.map((each) => each.districtId)))
          yield {
            districtId,
            digests: found.filter((each) => each.districtId === districtId).map(({ sha256 }) => sha256),
          };
      }
    },
  };
}

/** What a store answers that keeps no versions and knows no question about them. */
const WITHOUT_VERSIONS = [405, 501];

/** A bucket that keeps what was deleted would keep what was taken out in an emergency (point 13). */
async function eraseVersions(
  s3: S3,
  client: S3Client,
  of: { readonly Bucket: string; readonly Prefix: string },
): Promise<void> {
  for (;;) {
    const { Versions = [], DeleteMarkers = [] } = await client
      .send(new s3.ListObjectVersionsCommand(of))
      .catch((error: unknown) => {
        if (error instanceof s3.S3ServiceException && WITHOUT_VERSIONS.includes(error.$metadata.httpStatusCode ?? 0))
          return { Versions: [], DeleteMarkers: [] };
        throw error;
      });
    const kept = [...Versions, ...DeleteMarkers].filter(({ VersionId }) => VersionId !== undefined);
    if (kept.length === 0) return;
    for (const { Key, VersionId } of kept)
      await client.send(new s3.DeleteObjectCommand({ Bucket: of.Bucket, Key, VersionId }));
  }
}
