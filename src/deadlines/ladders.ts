import { defaultDossierLadder, defaultStepLadder, type Ladder, parseLadder } from '#policy';
import type { ProcedureDefinition } from '../procedures/procedures.events.js';

/**
 * The ladder of a step: the one its model names, none at all, or the default.
 * @throws {InvalidLadderError} when the procedure's ladder is no ladder; importing the bundle refuses that already
 */
export function stepLadder(procedure: ProcedureDefinition, named: string | undefined): Ladder | undefined {
  if (named === 'none') return undefined;
  return named === undefined ? defaultStepLadder : ladderOf(procedure, named);
}

/** The dossier's own ladder. */
export function dossierLadder(procedure: ProcedureDefinition): Ladder {
  const named = procedure.dossierLadder;
  return named === undefined ? defaultDossierLadder : ladderOf(procedure, named);
}

function ladderOf(procedure: ProcedureDefinition, key: string): Ladder {
  const ladder = procedure.ladders[key];
  if (!ladder) throw new Error(`The procedure ${procedure.code} has no ladder ${key}.`);
  return parseLadder({ key, name: ladder.names, classes: ladder.classes });
}
