import { adminProcedures } from './admin-procedures.js';
import { admin } from './admin.js';
import { apology } from './apology.js';
import { appointments } from './appointments.js';
import { common } from './common.js';
import { desk } from './desk.js';
import { dossier } from './dossier.js';
import { form } from './form.js';
import { handOver } from './hand-over.js';
import { intake } from './intake.js';
import { leading } from './leading.js';
import { mending } from './mending.js';
import { office } from './office.js';
import { operations } from './operations.js';
import { organisation } from './organisation.js';
import { papers } from './papers.js';
import { register } from './register.js';
import { requests } from './requests.js';
import { story } from './story.js';
import { work } from './work.js';

/** Every text of the application in Vietnamese, the language the others are measured against. */
export const vi = {
  ...common,
  ...work,
  ...dossier,
  ...desk,
  ...office,
  ...intake,
  ...mending,
  ...leading,
  ...handOver,
  ...form,
  ...admin,
  ...organisation,
  ...operations,
  ...adminProcedures,
  ...papers,
  ...register,
  ...requests,
  ...apology,
  ...appointments,
  ...story,
};
