internal import OpenAPIDocument

extension Configuration {
    /// The overlays, with the place in the configuration that asks for them.
    var overlayFiles: [OverlayFile] {
        overlays.map { OverlayFile(path: $0, location: places[.overlays]) }
    }
}
