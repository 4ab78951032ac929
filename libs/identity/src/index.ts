export { permissionsOf } from './permissions.js';
