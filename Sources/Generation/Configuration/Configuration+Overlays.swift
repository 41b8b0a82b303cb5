internal import OpenAPIDocument

extension Configuration {
    /// The overlays, with the source location of their key in the configuration.
    var overlayFiles: [OverlayFile] {
        overlays.map { OverlayFile(path: $0, location: places[.overlays]) }
    }
}
