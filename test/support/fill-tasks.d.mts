export interface Fill {
  /** A real dossier: procedure, version and instance of the others are its own. */
  like: string;
  dossiers: number;
  /** How many of them have an open task; the others are finished. */
  open: number;
  unitIds: readonly string[];
  assigneeIds: readonly string[];
}
/**
 * Fills the tables with dossiers and one task each, in bulk: every third task assigned, due times spread over sixty days
 * around the real dossier's receipt, every tenth without a limit.
 * @param url connection of the migrator, who owns the tables
 */
export function fillTasks(url: string, fill: Fill): Promise<void>;
