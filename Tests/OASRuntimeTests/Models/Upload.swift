import Foundation
import HTTPTypes
import OASRuntime

/// A multipart form as the generator writes it.
struct Upload: Hashable, Sendable {
    var id: UUID
    var count: Int?
    var currency: Currency
    var tags: [String] = []
    var address: Signup.Address?
    var avatar: MultipartFile
    var photos: [MultipartFile]?
    var addressHeaders: AddressHeaders?

    struct AddressHeaders: ResponseHeaders, Hashable {
        var limit: Int

        init(limit: Int) { self.limit = limit }

        init?(from headers: inout HeaderReader) {
            let limit = headers.required("X-Limit", Int.self)
            guard headers.isValid, let limit else { return nil }
            self.limit = limit
        }

        func encode(to headers: inout HeaderWriter) {
            headers.field("X-Limit", limit)
        }
    }
}

extension Upload: MultipartEncodable, MultipartDecodable {
    func encode(to parts: inout MultipartWriter) {
        parts.value("id", id)
        parts.value("count", count, contentType: "text/x-number")
        parts.value("currency", currency)
        parts.values("tags", tags)
        parts.value("address", address, as: .json, headers: addressHeaders)
        parts.file("avatar", avatar, contentType: "image/png")
        parts.files("photos", photos)
    }

    init?(from parts: inout MultipartReader) {
        let id = parts.value("id", UUID.self)
        let count = parts.optionalValue("count", Int.self)
        let currency = parts.value("currency", Currency.self)
        let tags = parts.values("tags", String.self)
        let address = parts.optionalValue("address", Signup.Address.self, as: .json)
        let avatar = parts.file("avatar")
        let photos = parts.optionalFiles("photos")
        let addressHeaders = address == nil ? nil : parts.headers("address", AddressHeaders.self)
        guard parts.isValid, let id, let currency, let tags, let avatar else { return nil }
        self.init(
            id: id, count: count, currency: currency, tags: tags, address: address, avatar: avatar, photos: photos,
            addressHeaders: addressHeaders)
    }
}
