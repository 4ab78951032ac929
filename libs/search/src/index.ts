export { AnswerQuery } from './answer-query/answer-query.service.js';
export { SearchIndex } from './index-services/search-index.js';
export { SearchModule } from './search.module.js';
