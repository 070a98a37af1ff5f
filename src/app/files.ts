import path from 'node:path';
import type { Bucket } from '../platform/uploads/bucket.js';
import { bucketShelf } from '../platform/uploads/bucket-shelf.js';
import { folderShelf } from '../platform/uploads/folder-shelf.js';
import type { Shelf } from '../platform/uploads/shelf.js';

/** Below the data folder: the files themselves, or, where they are kept in a bucket, those that are on their way. */
export const filesFolder = (dataFolder: string): string => path.join(dataFolder, 'files');

/** Where files are kept: in the bucket that was named, else in the data folder. @throws BucketError */
export const openShelf = (bucket: Bucket | undefined, dataFolder: string): Promise<Shelf> =>
  bucket ? bucketShelf(bucket) : Promise.resolve(folderShelf(filesFolder(dataFolder)));
