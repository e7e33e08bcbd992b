import type { Finding } from '../../types.js';
import { assignment } from './assignment.js';
import { blackBoxes } from './black-boxes.js';
import { conditions } from './conditions.js';
import { connections } from './connections.js';
import { duplicates } from './duplicates.js';
import { escalations } from './escalations.js';
import { expressions } from './expressions.js';
import { fileSize } from './file-size.js';
import { gateways } from './gateways.js';
import { idsPresent } from './ids-present.js';
import { knownAttributes } from './known-attributes.js';
import { loops } from './loops.js';
import { mappings } from './mappings.js';
import { parserWarnings } from './parser-warnings.js';
import { reachable } from './reachable.js';
import type { Rule } from './rule.js';
import { safeXml } from './safe-xml.js';
import { startEvents } from './start-events.js';
import { straightLoops } from './straight-loops.js';
import { supportedElements } from './supported-elements.js';
import { supportedEvents } from './supported-events.js';
import { supportedExtensions } from './supported-extensions.js';
import { timers } from './timers.js';
import { unusedParts } from './unused-parts.js';
import { vocabulary } from './vocabulary.js';
import { work } from './work.js';

/** Rules on the text, before it is parsed. */
export const xmlRules: readonly ((xml: string) => Finding[])[] = [fileSize, safeXml];

/** Rules on the parsed model, in stages: where one finds something, the later ones would only repeat it in other words. */
export const ruleStages: readonly (readonly Rule[])[] = [
  [parserWarnings, idsPresent, supportedElements],
  [connections],
  [
    supportedEvents,
    supportedExtensions,
    knownAttributes,
    unusedParts,
    duplicates,
    startEvents,
    gateways,
    conditions,
    loops,
    work,
    escalations,
    timers,
    mappings,
    expressions,
    vocabulary,
    assignment,
    blackBoxes,
    reachable,
    straightLoops,
  ],
];
