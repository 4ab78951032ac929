export { DirectoryModule } from './directory.module.js';
export { OrganisationChanged, RegisterImported, ServiceChanged } from './directory.events.js';
export { directoryEntities } from './entities/directory-entities.js';
