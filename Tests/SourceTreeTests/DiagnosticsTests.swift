import SourceTree
import Testing

extension DiagnosticCode {
    fileprivate static let first = DiagnosticCode(9001, "the first")
    fileprivate static let second = DiagnosticCode(9002, "the second")
}

@Suite struct DiagnosticsTests {
    private func location(_ line: Int32, _ column: Int32, file: Int32 = 0) -> SourceLocation {
        SourceLocation(file: FileID(index: file), line: line, column: column)
    }

    @Test("Diagnostics are ordered by their location")
    func areOrderedByPlace() {
        let diagnostics = Diagnostics()
        diagnostics.warning(.first, "d", at: location(1, 1, file: 1))
        diagnostics.warning(.first, "c", at: location(9, 2))
        diagnostics.warning(.first, "b2", at: location(9, 1))
        diagnostics.error(.first, "b1", at: location(9, 1))
        diagnostics.warning(.first, "a", at: location(2, 5))
        diagnostics.warning(.first, "no place", at: nil)
        #expect(diagnostics.all.map(\.message) == ["no place", "a", "b2", "b1", "c", "d"])
        #expect(diagnostics.errorCount == 1)
        #expect(diagnostics.warningCount == 5)
    }

    @Test("The more severe of two equal diagnostics is kept")
    func theGraverSeverityStands() {
        for severities in [[Diagnostic.Severity.warning, .error], [.error, .warning]] {
            let diagnostics = Diagnostics()
            for severity in severities { diagnostics.report(Diagnostic(severity, .first, "a", at: location(1, 1))) }
            #expect(diagnostics.all.map(\.severity) == [.error])
            #expect(diagnostics.hasErrors)
        }
    }

    @Test("The same diagnostic is kept once")
    func theSameProblemIsKeptOnce() {
        let diagnostics = Diagnostics()
        #expect(!diagnostics.hasErrors)
        diagnostics.warning(.first, "a", at: location(1, 1))
        diagnostics.warning(.first, "a", at: location(1, 1))
        diagnostics.warning(.second, "a", at: location(1, 1))
        diagnostics.warning(.first, "a", at: location(1, 2))
        diagnostics.warning(.first, "b", at: location(1, 1))
        #expect(diagnostics.all.count == 4)
        #expect(!diagnostics.hasErrors)
        diagnostics.error(.first, "c", at: nil)
        #expect(diagnostics.hasErrors)
    }

    @Test("Diagnostic codes are equal by their number")
    func codesAreTheirNumber() {
        #expect(DiagnosticCode.first == DiagnosticCode(9001, "said otherwise"))
        #expect(Set([DiagnosticCode.first, DiagnosticCode(9001, "")]).count == 1)
        #expect("\(DiagnosticCode.duplicateKey)" == "OAS2003")
    }
}
