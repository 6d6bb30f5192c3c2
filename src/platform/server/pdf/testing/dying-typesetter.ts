/** A typesetter that takes a document and dies: for the test of what the server then says. */
process.on('message', () => process.exit(7))
process.send?.({ kind: 'ready' })
