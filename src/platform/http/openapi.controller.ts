import { Controller, Get } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { notFound } from '../errors/problem.js';
import { Public } from './access.js';

/** The document is made once, after the routes exist. */
let published: OpenAPIObject | null = null;

export function publishDocument(document: OpenAPIObject): void {
  published = document;
}

@Controller('api/openapi.json')
export class OpenApiController {
  @Get()
  @Public()
  @ApiExcludeEndpoint()
  document(): OpenAPIObject {
    if (!published) throw notFound();
    return published;
  }
}
