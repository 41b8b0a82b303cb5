/// A field of the document whose name begins with `x-`. The generator ignores it, but templates can use it.
package struct VendorExtension: Sendable, Hashable {
    /// The name including `x-`, for example `x-audience`.
    package var name: String
    /// The text of a scalar, for example `internal`, or the JSON text of a sequence or mapping.
    package var text: String
    /// The value as JSON on one line, for example `"internal"`.
    package var json: String
    /// The elements of a sequence, each as in ``text``. For a scalar, the list contains its text. For a mapping, it is
    /// empty.
    package var items: [String]
    /// False if the value is `false`, null or an empty sequence, and true for any other value.
    package var isSet: Bool

    package init(name: String, text: String, json: String, items: [String], isSet: Bool) {
        self.name = name
        self.text = text
        self.json = json
        self.items = items
        self.isSet = isSet
    }
}
