/// A field of the document whose name begins with `x-`. The generator gives it no meaning; templates can.
package struct VendorExtension: Sendable, Hashable {
    /// With its `x-`, for example `x-audience`.
    package var name: String
    /// A scalar's text, `internal`; of a list or a mapping its JSON.
    package var text: String
    /// The value as JSON on one line, `"internal"`.
    package var json: String
    /// The elements of a list as ``text`` would have them; the text of a scalar alone; of a mapping none.
    package var items: [String]
    /// Whether the value is anything but `false`, null and the empty list.
    package var isSet: Bool

    package init(name: String, text: String, json: String, items: [String], isSet: Bool) {
        self.name = name
        self.text = text
        self.json = json
        self.items = items
        self.isSet = isSet
    }
}
