import Foundation
import Testing

@testable import OASURLSession

/// The buffer of a body while several threads use it.
@Suite(.timeLimit(.minutes(1))) struct ResponseBufferTests {
    @Test("A chunk that arrives while its reader is cancelled does not block the reader and its canceller")
    func cancellationWhileAChunkArrives() async {
        for round in 0..<4_000 {
            let buffer = ResponseBuffer(maximumFileBytes: 1 << 10) { _ in }
            let reader = Task {
                try await withTaskCancellationHandler {
                    while try await buffer.next() != nil {}
                } onCancel: {
                    buffer.finish(.failure(CancellationError()))
                }
            }
            // Threads, since tasks that follow each other on one thread never meet.
            await withCheckedContinuation { done in
                DispatchQueue.global().async {
                    DispatchQueue.concurrentPerform(iterations: 2) { thread in
                        if thread == 0 {
                            for byte in 0..<64 as Range<UInt8> { try? buffer.append([byte][...]) }
                        } else {
                            for _ in 0..<(round % 64) * 20 { _ = buffer }
                            reader.cancel()
                        }
                    }
                    done.resume()
                }
            }
            await #expect(throws: CancellationError.self) { try await reader.value }
        }
    }
}
