extension FuzzTarget {
    /// All targets, in the order in which `Fuzz/run` runs them.
    static let all: [FuzzTarget] = [
        jsonModels, jsonValue, jsonLines, eventStreams, multipartStream, multipartForm, forms, parameters, scalars,
        headers,
        routing, yaml, overlays, pipeline, hostileText, growth,
    ]
}
