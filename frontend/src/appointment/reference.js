export { spelled, typedReference } from '@/platform/reference';

/**
 * What opens a visit on any phone. The token is in the fragment, which browsers never send to a server.
 * @param {{reference: string, token: string}} ticket
 */
export const linkTo = ({ reference, token }) => ({ name: 'visit', params: { reference }, hash: `#${token}` });
