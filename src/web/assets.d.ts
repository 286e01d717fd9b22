// What the build makes of imports that are no code: style sheets, and files asked for by `?url`.
/// <reference types="vite/client" />
