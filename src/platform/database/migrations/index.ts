import { Foundation0001 } from './0001-foundation.js';
import { Platform0002 } from './0002-platform.js';
import { Queue0003 } from './0003-queue.js';

import { Audit0010 } from './0010-audit.js';
import { Organisation0011 } from './0011-organisation.js';
import { Identity0012 } from './0012-identity.js';
import { Calendars0015 } from './0015-calendars.js';
import { Documents0030 } from './0030-documents.js';
import { Dossiers0031 } from './0031-dossiers.js';
import { Tasks0032 } from './0032-tasks.js';
import { Deadlines0040 } from './0040-deadlines.js';
import { Procedures0020 } from './0020-procedures.js';
import { Engine0021 } from './0021-engine.js';
import { EngineWaits0022 } from './0022-engine-waits.js';
import { EngineOpenStep0023 } from './0023-engine-open-step.js';
import { Recall0041 } from './0041-recall.js';
import { CodePatterns0056 } from './0056-code-patterns.js';
import { ProcedureActivation0055 } from './0055-procedure-activation.js';
import { EngineFailures0045 } from './0045-engine-failures.js';
import { UnitsSeen0042 } from './0042-units-seen.js';
import { ApplicantNotices0085 } from './0085-applicant-notices.js';
import { UnitReport0075 } from './0075-unit-report.js';
import { Work0070 } from './0070-work.js';
import { Withdrawal0071 } from './0071-withdrawal.js';
import { StepExtensions0076 } from './0076-step-extensions.js';
import { Digests0077 } from './0077-digests.js';
import { VersionFindings0047 } from './0047-version-findings.js';
import { IdempotencyClaimant0046 } from './0046-idempotency-claimant.js';
import { Papers0065 } from './0065-papers.js';
import { AttachmentVersions0066 } from './0066-attachment-versions.js';
import { Appointments0080 } from './0080-appointments.js';
import { StepNames0081 } from './0081-step-names.js';
import { Operations0090 } from './0090-operations.js';
import { DetailsDigest0072 } from './0072-details-digest.js';
import { Reception0060 } from './0060-reception.js';
import { IntakeCorrections0061 } from './0061-intake-corrections.js';
import { FrontDesk0100 } from './0100-front-desk.js';
import { ControlSlips0130 } from './0130-control-slips.js';
import { OwnInbox0131 } from './0131-own-inbox.js';
import { Apologies0140 } from './0140-apologies.js';
import { Refusals0113 } from './0113-refusals.js';

/** All migrations in order. A module adds its own at the end, never in between. */
export const MIGRATIONS = [
  Foundation0001,
  Platform0002,
  Queue0003,
  Audit0010,
  Organisation0011,
  Identity0012,
  Calendars0015,
  Documents0030,
  Dossiers0031,
  Tasks0032,
  Deadlines0040,
  Procedures0020,
  Engine0021,
  EngineWaits0022,
  EngineOpenStep0023,
  Recall0041,
  ProcedureActivation0055,
  EngineFailures0045,
  CodePatterns0056,
  UnitsSeen0042,
  ApplicantNotices0085,
  UnitReport0075,
  Work0070,
  Withdrawal0071,
  StepExtensions0076,
  Digests0077,
  IdempotencyClaimant0046,
  Papers0065,
  AttachmentVersions0066,
  Appointments0080,
  Operations0090,
  DetailsDigest0072,
  Reception0060,
  VersionFindings0047,
  IntakeCorrections0061,
  StepNames0081,
  FrontDesk0100,
  ControlSlips0130,
  Refusals0113,
  OwnInbox0131,
  Apologies0140,
];
