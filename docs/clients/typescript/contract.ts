// The provider's contract in types, for openapi-fetch. Made from docs/openapi.json by `npm run client`: not written by hand.
export type paths = {
    readonly "/v1/requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Receive a signed request */
        readonly post: operations["submitRequest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/requests/{requestId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The stages of a request */
        readonly get: operations["readStatus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/capabilities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who receives, and what */
        readonly get: operations["readCapabilities"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This document */
        readonly get: operations["readContract"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/problems/{type}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a refusal means, in Kazakh, Russian and English */
        readonly get: operations["explainProblem"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether requests can be received now */
        readonly get: operations["readHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/livez": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the process lives, whatever it can do now */
        readonly get: operations["readLife"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        readonly Received: {
            /** Format: base64 */
            readonly receipt: string;
            readonly statusToken: string;
        };
        readonly Receipt: {
            /** Format: uuid */
            readonly receiptId: string;
            /** Format: uuid */
            readonly requestId: string;
            readonly requestSha256: string;
            readonly cmsSha256: string;
            /** Format: date-time */
            readonly receivedAt: string;
            /** @enum {string} */
            readonly status: "received";
            readonly provider: {
                readonly origin: string;
                readonly name: string;
                readonly bin: string;
            };
        };
        readonly Status: {
            /** Format: uuid */
            readonly requestId: string;
            /** @enum {string} */
            readonly status: "received" | "accepted" | "declined" | "in-service" | "reimbursed";
            readonly history: readonly ({
                /** @enum {string} */
                readonly status: "received" | "accepted" | "in-service" | "reimbursed";
                /** Format: date-time */
                readonly at: string;
                readonly reason?: string;
            } | {
                /** @constant */
                readonly status: "declined";
                /** Format: date-time */
                readonly at: string;
                readonly reason: string;
            })[];
            readonly receipts?: readonly string[];
        };
        readonly Capabilities: {
            readonly provider: {
                readonly name: string;
                readonly bin: string;
                readonly origin: string;
            };
            readonly algorithms: readonly string[];
            readonly maxBytes: number;
            /** Format: base64 */
            readonly certificate: string;
            /** @enum {string} */
            readonly trust: "production" | "test" | "world";
        };
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail: string;
            readonly instance?: string;
            /** @enum {string} */
            readonly indication?: "TOTAL_PASSED" | "TOTAL_FAILED" | "INDETERMINATE";
            readonly subIndication?: string | null;
            readonly check?: string;
            /** Format: base64 */
            readonly receipt?: string;
        };
        /** @enum {string} */
        readonly ProblemType: "too-large" | "unsupported-media-type" | "digest-missing" | "digest-mismatch" | "request-unreadable" | "request-wrapped" | "signature-invalid" | "certificate-untrusted" | "certificate-expired" | "certificate-not-yet-valid" | "not-a-signing-key" | "not-an-individual-key" | "certificate-revoked" | "revocation-unknown" | "signer-mismatch" | "wrong-audience" | "request-expired" | "statement-mismatch" | "idempotency-key-missing" | "not-the-sender" | "idempotency-key-reused" | "request-already-received" | "unauthorized" | "not-found" | "request-timeout" | "too-many-requests" | "internal" | "not-ready" | "unavailable";
        readonly ProblemText: {
            readonly title: {
                readonly kk: string;
                readonly ru: string;
                readonly en: string;
            };
            readonly detail: {
                readonly kk: string;
                readonly ru: string;
                readonly en: string;
            };
        };
        readonly Health: {
            /** @constant */
            readonly status: "ok";
        };
        readonly Contract: {
            readonly openapi: string;
            readonly paths: {
                readonly [key: string]: unknown;
            };
        } & {
            readonly [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        readonly ETag: string;
        readonly "Content-Language": "kk" | "ru" | "en";
        /** @description Seconds */
        readonly "Retry-After": number;
        readonly "WWW-Authenticate": string;
    };
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    readonly submitRequest: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                readonly "Content-Digest": string;
                readonly "Idempotency-Key": string;
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        /** @description CMS SignedData (RFC 5652) with the request inside, CAdES baseline B or higher */
        readonly requestBody: {
            readonly content: {
                readonly "application/cms": unknown;
            };
        };
        readonly responses: {
            /** @description Received: `receipt` is base64 of a CAdES signature over a Receipt */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Received"];
                };
            };
            /**
             * @description - `digest-missing`: The digest of the content is missing. Final.
             *     - `digest-mismatch`: The file changed on its way. Send again later.
             *     - `request-unreadable`: The request cannot be read. Final.
             *     - `request-wrapped`: The request was sent in a wrapping. Final.
             *     - `idempotency-key-missing`: The delivery key is missing. Final.
             */
            readonly 400: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 400;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `not-the-sender`: This request was made by another sender. Final. */
            readonly 403: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 403;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. Send again later. */
            readonly 408: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 408;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `request-already-received`: This request was received before. Final. */
            readonly 409: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 409;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `too-large`: The file is too large. Final. */
            readonly 413: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 413;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `unsupported-media-type`: This format is not taken in. Final. */
            readonly 415: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 415;
                    } & components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `signature-invalid`: The signature does not hold. Final.
             *     - `certificate-untrusted`: The certificate is not from a trusted authority. Final.
             *     - `certificate-expired`: The key has expired. Final.
             *     - `certificate-not-yet-valid`: The key is not valid yet. Final.
             *     - `not-a-signing-key`: This key is not meant for signing. Final.
             *     - `not-an-individual-key`: This is not an individual’s key. Final.
             *     - `certificate-revoked`: The key has been revoked. Final.
             *     - `signer-mismatch`: The request is not signed by the person who files it. Final.
             *     - `wrong-audience`: The request is meant for another supplier. Final.
             *     - `request-expired`: The time for sending this request is over. Final.
             *     - `statement-mismatch`: The text of the request does not say what its data say. Final.
             *     - `idempotency-key-reused`: Another file was sent with this delivery key. Final.
             */
            readonly 422: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 422;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `too-many-requests`: There were too many calls from here. Send again later. */
            readonly 429: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 429;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `internal`: Something failed in the supplier’s system. Send again later. */
            readonly 500: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 500;
                    } & components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `revocation-unknown`: It cannot be checked now whether the key was revoked. Send again later.
             *     - `not-ready`: The supplier cannot give a receipt right now. Send again later.
             *     - `unavailable`: The supplier’s system cannot take anything in right now. Send again later.
             */
            readonly 503: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 503;
                    } & components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "If-None-Match"?: string;
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly requestId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The stage and its history */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Status"];
                };
            };
            /** @description Not changed */
            readonly 304: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - `unauthorized`: No permission to see the status. Send again later. */
            readonly 401: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 401;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `not-found`: There is no such address or request. Send again later. */
            readonly 404: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 404;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `too-many-requests`: There were too many calls from here. Send again later. */
            readonly 429: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 429;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `internal`: Something failed in the supplier’s system. Send again later. */
            readonly 500: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 500;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The supplier’s system cannot take anything in right now. Send again later. */
            readonly 503: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 503;
                    } & components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readCapabilities: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "If-None-Match"?: string;
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The provider and its limits */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Capabilities"];
                };
            };
            /** @description Not changed */
            readonly 304: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - `too-many-requests`: There were too many calls from here. Send again later. */
            readonly 429: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 429;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `internal`: Something failed in the supplier’s system. Send again later. */
            readonly 500: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 500;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The supplier’s system cannot take anything in right now. Send again later. */
            readonly 503: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 503;
                    } & components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readContract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "If-None-Match"?: string;
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OpenAPI 3.1 */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Contract"];
                };
            };
            /** @description Not changed */
            readonly 304: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description - `too-many-requests`: There were too many calls from here. Send again later. */
            readonly 429: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 429;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `internal`: Something failed in the supplier’s system. Send again later. */
            readonly 500: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 500;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The supplier’s system cannot take anything in right now. Send again later. */
            readonly 503: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 503;
                    } & components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly explainProblem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "Accept-Language"?: string;
            };
            readonly path: {
                readonly type: components["schemas"]["ProblemType"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The texts */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProblemText"];
                };
            };
            /** @description - `not-found`: There is no such address or request. Send again later. */
            readonly 404: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 404;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `too-many-requests`: There were too many calls from here. Send again later. */
            readonly 429: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 429;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `internal`: Something failed in the supplier’s system. Send again later. */
            readonly 500: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 500;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `unavailable`: The supplier’s system cannot take anything in right now. Send again later. */
            readonly 503: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 503;
                    } & components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "Accept-Language"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description They can */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            /** @description - `too-many-requests`: There were too many calls from here. Send again later. */
            readonly 429: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 429;
                    } & components["schemas"]["Problem"];
                };
            };
            /** @description - `internal`: Something failed in the supplier’s system. Send again later. */
            readonly 500: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 500;
                    } & components["schemas"]["Problem"];
                };
            };
            /**
             * @description - `not-ready`: The supplier cannot give a receipt right now. Send again later.
             *     - `unavailable`: The supplier’s system cannot take anything in right now. Send again later.
             */
            readonly 503: {
                headers: {
                    readonly "Content-Language": components["headers"]["Content-Language"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": {
                        readonly type?: string;
                        /** @constant */
                        readonly status?: 503;
                    } & components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readLife: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It does */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
}
