/** What the administration of the organisation shows to other modules. */
export {
  roleName,
  type Change,
  change,
  type ServiceRecord,
  serviceRecord,
  versionView,
} from './organisation-admin.dto.js';
