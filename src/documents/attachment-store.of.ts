import { Disk } from 'flydrive';
import type { Config } from '../platform/config.js';
import type { AttachmentStore } from './attachment-store.js';
import { DriveAttachmentStore } from './drive-attachment-store.js';

/** The store that the settings name. */
export const attachmentStoreOf = (config: Config): AttachmentStore =>
  new DriveAttachmentStore(async () => new Disk(await driverOf(config)));

async function driverOf({ attachments }: Config) {
  if (attachments.store === 'disk') {
    const { FlushingFsDriver } = await import('./flushing-fs-driver.js');
    return new FlushingFsDriver(attachments.directory);
  }
  const { SpoolingS3Driver } = await import('./spooling-s3-driver.js');
  const { bucket, region, endpoint, credentials, pathStyle } = attachments;
  return new SpoolingS3Driver({
    ...{ bucket, region, endpoint, credentials, forcePathStyle: pathStyle, visibility: 'private' },
    // Buckets without access lists, and stores that know none, refuse to be told of them.
    supportsACL: false,
    // Checksums at the end of a body are younger than many stores; ours is kept beside the row anyway.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}
