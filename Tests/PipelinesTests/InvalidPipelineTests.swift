import Foundation
import Pipelines
import Testing

/// Every error that the loader can give, with its whole message.
///
/// A fixture `NAME.yml` has its message in `NAME.txt`. To write the messages anew, delete them
/// and run the tests: they write what is missing, and fail so that it is looked at.
struct InvalidPipelineTests {
    @Test(arguments: Fixtures.invalid)
    func `An invalid pipeline is refused with its whole message`(path: String) throws {
        let error = #expect(throws: PipelineError.self) {
            try Fixtures.loader.load(Fixtures.path(path))
        }
        let folder = Fixtures.path("fixtures/pipelines-invalid/")
        let message = (error?.description ?? "").replacing(folder, with: "") + "\n"
        let expected = Fixtures.path("\(path.dropLast(4)).txt")
        guard let text = try? String(contentsOfFile: expected, encoding: .utf8) else {
            try message.write(toFile: expected, atomically: true, encoding: .utf8)
            Issue.record("wrote \(expected)")
            return
        }
        #expect(message == text)
    }
}
