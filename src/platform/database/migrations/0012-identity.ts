import { ForwardMigration } from '../migration.js';

/** Accounts, sessions, attempts to sign in, and the systems of other agencies. */
export class Identity0012 extends ForwardMigration {
  readonly name = 'Identity1000000000012';
  readonly sql = [
    `CREATE TABLE account (
       -- The person's own id: whoever finds a person has found the account.
       id uuid PRIMARY KEY REFERENCES person(id),
       username text NOT NULL UNIQUE CHECK (username = lower(username)),
       password_hash text NOT NULL,
       is_admin boolean NOT NULL DEFAULT false,
       -- Made by the embedded demo with a password everybody knows.
       is_demo boolean NOT NULL DEFAULT false,
       locale text NOT NULL DEFAULT 'vi' CHECK (locale IN ('vi', 'en')),
       must_change_password boolean NOT NULL DEFAULT false,
       password_changed_at timestamptz NOT NULL,
       disabled_at timestamptz,
       created_at timestamptz NOT NULL
     )`,
    `CREATE TABLE session (
       token_hash bytea PRIMARY KEY,
       account_id uuid NOT NULL REFERENCES account(id),
       created_at timestamptz NOT NULL,
       -- Moves on with use, never past the last.
       expires_at timestamptz NOT NULL,
       expires_at_last timestamptz NOT NULL CHECK (expires_at <= expires_at_last)
     )`,
    `CREATE INDEX session_account ON session (account_id)`,
    `CREATE INDEX session_expires ON session (expires_at)`,
    // Keys are hashes, so that a password typed as a user name is not kept.
    `CREATE TABLE sign_in_attempts (
       key text PRIMARY KEY,
       failures int NOT NULL,
       last_at timestamptz NOT NULL,
       locked_until timestamptz
     )`,
    `CREATE TABLE api_client (
       client_id text PRIMARY KEY,
       name text NOT NULL,
       agency_id uuid NOT NULL REFERENCES unit(id),
       secret_hash bytea NOT NULL,
       scopes text[] NOT NULL,
       created_at timestamptz NOT NULL,
       disabled_at timestamptz
     )`,
    `CREATE TABLE client_token (
       token_hash bytea PRIMARY KEY,
       client_id text NOT NULL REFERENCES api_client(client_id),
       scopes text[] NOT NULL,
       expires_at timestamptz NOT NULL
     )`,
    `CREATE INDEX client_token_expires ON client_token (expires_at)`,
  ];
}
