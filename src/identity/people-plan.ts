import type { Text } from '../platform/text.js';
import { newPersonBody, username as usernameSchema } from './people-admin.dto.js';
import type { Column, CsvFault, PeopleLine } from './people-csv.js';
import { folded, roleOf } from './people-csv.js';
import { ROLES } from '../organisation/vocabulary.events.js';
import { freeUsername, usernameOf } from './usernames.js';

/** A unit that the file names by its code. */
export interface UnitOfCode {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  inEffect: boolean;
}

/** Somebody the file adds, with all the posts its lines give. */
export interface PlannedPerson {
  line: number;
  name: string;
  email?: string;
  phone?: string;
  username: string;
  posts: { unit: UnitOfCode; role: string }[];
}

/** What is there already. */
export interface Known {
  /** By code. */
  units: ReadonlyMap<string, UnitOfCode>;
  /** User names in use. */
  taken: ReadonlySet<string>;
}

type Fault = (line: PeopleLine, column: Column, vi: string, en: string) => void;

/**
 * Turns lines into people. Lines with the same user name are one person with several posts; who has no user name in the
 * file gets a free one. Every fault is told, so that the file is mended in one go.
 */
export function planImport(
  lines: readonly PeopleLine[],
  known: Known,
): { people: PlannedPerson[]; faults: CsvFault[] } {
  const faults: CsvFault[] = [];
  const fault: Fault = ({ line }, column, vi, en) => void faults.push({ line, column, message: text(vi, en) });
  const named = new Map<string, PlannedPerson>();
  const people: PlannedPerson[] = [];
  for (const line of lines) {
    checkFields(line, fault);
    const post = postOf(line, known, fault);
    const username = line.username.toLowerCase();
    const before = username ? named.get(username) : undefined;
    if (before) join(before, line, post, fault);
    else {
      const { name, email, phone } = line;
      const person = { line: line.line, name, email: email || undefined, phone: phone || undefined, username };
      people.push({ ...person, posts: post ? [post] : [] });
      if (username) {
        checkUsername(line, username, known, fault);
        named.set(username, people.at(-1)!);
      }
    }
  }
  giveUsernames(people, new Set([...known.taken, ...named.keys()]));
  return { people, faults };
}

const text = (vi: string, en: string): Text => ({ vi, en });

function checkFields(line: PeopleLine, fault: Fault): void {
  const { name, email, phone } = line;
  if (!name) fault(line, 'name', 'Chưa có họ và tên', 'The name is missing');
  const { error } = newPersonBody.safeParse({ name: name || 'x', email, phone });
  const wrong = new Set(error?.issues.map((issue) => issue.path[0]));
  if (wrong.has('name')) fault(line, 'name', 'Họ và tên quá dài', 'The name is too long');
  if (wrong.has('email'))
    fault(line, 'email', `“${email}” không phải địa chỉ thư điện tử`, `“${email}” is no e-mail address`);
  if (wrong.has('phone'))
    fault(line, 'phone', `“${phone}” không phải số điện thoại`, `“${phone}” is no telephone number`);
}

function postOf(line: PeopleLine, known: Known, fault: Fault): PlannedPerson['posts'][number] | undefined {
  if (!line.unit && !line.role) return undefined;
  if (!line.unit || !line.role) {
    fault(line, line.unit ? 'role' : 'unit', 'Mã đơn vị và vị trí phải đi cùng nhau', 'Unit and post go together');
    return undefined;
  }
  const [unit, role] = [known.units.get(line.unit), roleOf(line.role)];
  if (!unit) fault(line, 'unit', `Không có đơn vị mang mã “${line.unit}”`, `No unit has the code “${line.unit}”`);
  else if (!unit.inEffect) fault(line, 'unit', `${unit.name} không còn hoạt động`, `${unit.nameEn} is not in effect`);
  if (!role)
    fault(
      line,
      'role',
      `Không có vị trí “${line.role}”; dùng được: ${Object.values(ROLES)
        .map(({ vi }) => vi)
        .join(', ')}`,
      `There is no post “${line.role}”; there are ${Object.values(ROLES)
        .map(({ en }) => en)
        .join(', ')}`,
    );
  return unit?.inEffect && role ? { unit, role } : undefined;
}

function checkUsername(line: PeopleLine, username: string, { taken }: Known, fault: Fault): void {
  if (!usernameSchema.safeParse(username).success)
    fault(
      line,
      'username',
      `Tên đăng nhập “${line.username}” không dùng được: 3 đến 60 chữ không dấu, số, dấu . _ -`,
      `“${line.username}” cannot be a user name: 3 to 60 letters without accents, digits and . _ -`,
    );
  else if (taken.has(username))
    fault(line, 'username', `Tên đăng nhập “${username}” đã có người dùng`, `The user name “${username}” is taken`);
}

/** A further line of somebody who stands above. */
function join(
  person: PlannedPerson,
  line: PeopleLine,
  post: PlannedPerson['posts'][number] | undefined,
  fault: Fault,
): void {
  if (folded(person.name) !== folded(line.name))
    fault(
      line,
      'username',
      `Tên đăng nhập “${person.username}” ở dòng ${person.line} là của ${person.name}`,
      `The user name “${person.username}” in line ${person.line} is that of ${person.name}`,
    );
  if (!post) return;
  if (person.posts.some(({ unit, role }) => unit.id === post.unit.id && role === post.role))
    fault(line, 'role', `Trùng vị trí với dòng ${person.line}`, `The same post as in line ${person.line}`);
  else person.posts.push(post);
}

function giveUsernames(people: readonly PlannedPerson[], taken: Set<string>): void {
  for (const person of people) {
    if (person.username) continue;
    person.username = freeUsername(usernameOf(person.name), taken);
    taken.add(person.username);
  }
}
