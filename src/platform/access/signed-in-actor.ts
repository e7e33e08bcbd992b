import type { Locale } from '../text.js';

/** A post that the actor holds, or exercises for an absent or delegating colleague, at the time of the request. */
export interface ActorPost {
  postId: string;
  unitId: string;
  /** Place of the unit in the tree, as ltree text. */
  unitPath: string;
  unitKind: string;
  /** Role within the unit, for instance `head`. */
  role: string;
  /** The agency the unit belongs to. */
  agencyId: string;
  agencyPath: string;
  /** Set when the post is exercised by delegation: whose it is. */
  delegatedBy?: string;
}

/** Who is signed in with a session. */
export interface SignedInActor {
  accountId: string;
  personName: string;
  posts: readonly ActorPost[];
  isAdmin: boolean;
  locale: Locale;
}

/** Another agency's system, signed in with an access token. */
export interface ClientActor {
  clientId: string;
  /** The agency it works for. */
  agencyId: string;
  scopes: readonly string[];
}
