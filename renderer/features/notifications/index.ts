export { CommunicationsPart } from './communications/communications-part.tsx';
export { NotificationsPart } from './notifications-part.tsx';
