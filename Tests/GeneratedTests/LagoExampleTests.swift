import LagoCustomers
import OASRuntime
import Testing

@Suite struct LagoExampleTests {
    static let examples = DocumentExamples.all(of: "lago-customers")

    @Test("At least 12 examples are found in the document")
    func examplesAreFound() {
        #expect(Self.examples.count >= 12)
    }

    @Test("An example of the document is read and written back", arguments: examples)
    func exampleSurvives(_ example: DocumentExamples.Example) throws {
        let text = withoutTaxCounts(example.text)
        let holds =
            switch example.schema {
            case "CustomerCreateInput": try survives(CustomerCreateInput.self, text)
            case "Customer": try survives(Customer.self, text)
            case "CustomersPaginated": try survives(CustomersPaginated.self, text)
            case "EventInput": try survives(EventInput.self, text)
            case "EventCreated": try survives(EventCreated.self, text)
            case "ApiErrorBadRequest": try survives(APIErrorBadRequest.self, text)
            case "ApiErrorUnauthorized": try survives(APIErrorUnauthorized.self, text)
            case "ApiErrorNotFound": try survives(APIErrorNotFound.self, text)
            case "ApiErrorUnprocessableEntity": try survives(APIErrorUnprocessableEntity.self, text)
            case "ApiErrorTooManyRequests": try survives(APIErrorTooManyRequests.self, text)
            default: false
            }
        #expect(holds)
    }

    /// Removes the counts of taxes, which examples have and the document does not declare.
    private func withoutTaxCounts(_ text: String) -> String {
        var text = text
        for name in ["add_ons_count", "customers_count", "plans_count", "charges_count"] {
            for count in ["0", "1"] {
                text = text.replacing("\"\(name)\":\(count),", with: "")
            }
        }
        return text
    }
}
