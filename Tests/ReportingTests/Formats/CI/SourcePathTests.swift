import AnalysisCore
import Foundation
import Testing

@testable import Reporting

@Suite struct SourcePathTests {
    @Test(
        "an id leads back to the file, from the working directory",
        arguments: [
            (["reviews"], "a/b.txt", "reviews/a/b.txt", "reviews/a/b.txt"),
            (["./reviews/"], "a.txt", "reviews/a.txt", "reviews/a.txt"),
            (["."], "a.txt", "a.txt", "a.txt"), (["/"], "a.txt", "/a.txt", "file:///a.txt"),
            (["docs/feed.xml"], "feed.xml#entry 3", "docs/feed.xml", "docs/feed.xml"),
            (["a", "b"], "b/x y.txt", "b/x y.txt", "b/x%20y.txt"),
            (["in"], "50%25%231.txt#r", "in/50%#1.txt", "in/50%25%231.txt"),
            (["in"], "a%FFb.txt", "in/a%FFb.txt", "in/a%25FFb.txt"),
            (["in"], "größe.txt", "in/größe.txt", "in/gr%C3%B6%C3%9Fe.txt"),
            (["-"], "line-1", "line-1", "line-1"),
        ]
    )
    func paths(inputs: [String], id: String, path: String, uri: String) {
        let source = SourcePath(inputs: inputs)
        #expect(source.path(of: DocumentID(id)) == path)
        #expect(source.uri(of: DocumentID(id)) == uri)
    }

    @Test("of several inputs, the one that has the file is it")
    func severalInputs() throws {
        try TestTools.withFolder { folder in
            let (one, two) = (folder.path() + "one", folder.path() + "two/")
            for (input, name) in [(one + "/", "a.txt"), (two, "b.txt")] {
                try FileManager.default.createDirectory(
                    atPath: input,
                    withIntermediateDirectories: true
                )
                try Data().write(to: URL(filePath: input + name))
            }
            let source = SourcePath(inputs: [one, two])
            #expect(source.path(of: DocumentID("a.txt")) == one + "/a.txt")
            #expect(source.path(of: DocumentID("b.txt#3")) == two + "b.txt")
            #expect(source.path(of: DocumentID("gone.txt")) == "gone.txt")
        }
    }
}
