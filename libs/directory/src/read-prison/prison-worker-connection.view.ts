import { ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@navaz/platform';
import { PrisonWorkerView } from './prison-worker.view.js';

/** A page of services that work in a prison. */
@ObjectType('PrisonWorkerConnection', { description: 'A page of services that work in a prison.' })
export class PrisonWorkerConnection extends connectionOf('PrisonWorker', PrisonWorkerView) {}
