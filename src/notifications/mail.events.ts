/** Mails as later modules write them. */
export { FOOTER, type Mail, type MailContent } from './mail.js';
