import type { Config } from '../platform/config.js';
import type { AttachmentStore } from './attachment-store.js';
import { DiskAttachmentStore } from './disk-attachment-store.js';

/** The store that the settings name. */
export const attachmentStoreOf = (config: Config): AttachmentStore => new DiskAttachmentStore(config.attachmentsDir);
