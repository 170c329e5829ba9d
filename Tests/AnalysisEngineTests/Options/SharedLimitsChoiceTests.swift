import Glibc
import HTTPTransport
import SystemPackage
import TestSupport
import Testing

@testable import AnalysisEngine

/// Where a run finds the limits server and its token.
@Suite struct SharedLimitsChoiceTests {
    private static let token = "0123456789abcdef"

    private func choice(
        _ address: String?,
        _ tokenFile: String?,
        _ environment: [String: String]
    ) throws -> SharedLimitsChoice? {
        try SharedLimitsChoice.named(
            address,
            tokenFile: tokenFile,
            wait: .seconds(3),
            environment: environment
        )
    }

    private func message(
        _ address: String?,
        _ tokenFile: String?,
        _ environment: [String: String]
    ) -> String? {
        let error = #expect(throws: EngineError.self) {
            try choice(address, tokenFile, environment)
        }
        #expect(error?.code == .usage)
        return error?.message
    }

    @Test func `An option is before a variable, a file before a word`() throws {
        let folder = TemporaryFolder()
        let file = folder.write("token", "fedcba9876543210-file\n")
        let word = ["ANALYZE_LIMITS": "http://a:1", "ANALYZE_LIMITS_TOKEN": Self.token]
        let both = word.merging(["ANALYZE_LIMITS_TOKEN_FILE": file]) { $1 }
        #expect(try choice(nil, nil, word)?.address == "http://a:1")
        #expect(try choice("https://b", nil, word)?.address == "https://b")
        #expect(try choice(nil, nil, both)?.token.revealed == Self.token)
        #expect(try choice(nil, file, both)?.token.revealed == "fedcba9876543210-file")
        let named = ["ANALYZE_LIMITS_TOKEN": "", "ANALYZE_LIMITS_TOKEN_FILE": file]
        #expect(try choice("http://c", nil, named)?.token.revealed == "fedcba9876543210-file")
        #expect(try choice("http://c", nil, word)?.wait == .seconds(3))
        #expect(try choice(nil, file, [:]) == nil)
        #expect(try choice(nil, file, ["ANALYZE_LIMITS": ""]) == nil)
    }

    @Test(arguments: ["driver:7070", "http:/driver", "me:password@driver", ""])
    func `An address has a scheme`(address: String) {
        #expect(
            message(address, nil, ["ANALYZE_LIMITS_TOKEN": Self.token])
                == "--limits is an address with its scheme, as in --limits http://driver:7070"
        )
    }

    @Test func `An address that is none is shown without what may be secret`() {
        #expect(
            message("ftp://me:password@driver:1/x?key=1", nil, [:])
                == "--limits ftp://driver:1 is no address; write it as in "
                + "--limits http://driver:7070"
        )
    }

    @Test func `A token is wanted`() {
        #expect(
            message("http://a", nil, [:]) == """
                the limits server wants its token: name the file with --limits-token-file, or in \
                ANALYZE_LIMITS_TOKEN_FILE
                """
        )
        #expect(
            message("http://a", "/nowhere/token", [:])
                == "there is no file /nowhere/token with the token of the limits server"
        )
    }

    @Test(arguments: [
        ("0123456789abcde", false), ("0123456789abcdef", true), ("0123456789 abcdef", false),
        ("0123456789abcdefä", false), ("~!0123456789abcdef", true), ("", false),
    ])
    func `A token is one word of sixteen letters at least`(token: String, isTaken: Bool) throws {
        let folder = TemporaryFolder()
        let file = folder.write("token", token)
        func words(_ place: String) -> String {
            "\(place) holds no token for a limits server: one is a word of at least 16 letters and "
                + "digits; 'analyze limits serve' makes the file where it is missing"
        }
        if isTaken {
            #expect(try choice("http://a", file, [:])?.token.revealed == token)
        } else {
            #expect(message("http://a", file, [:]) == words(file))
            guard !token.isEmpty else { return }
            let variable = ["ANALYZE_LIMITS_TOKEN": token]
            #expect(message("http://a", nil, variable) == words("ANALYZE_LIMITS_TOKEN"))
        }
    }

    @Test func `A token is drawn where there is none, for its owner alone`() throws {
        let folder = TemporaryFolder()
        let file = folder.path(of: "token")
        let first = try LimitsToken.readOrMake(file)
        #expect(first.revealed.count == 64)
        #expect(first.revealed.allSatisfy { $0.isHexDigit && !$0.isUppercase })
        var status = stat()
        #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(try LimitsToken.readOrMake(file) == first)
        let other = try LimitsToken.readOrMake(folder.path(of: "other"))
        #expect(other != first)
        let error = #expect(throws: EngineError.self) {
            try LimitsToken.readOrMake(folder.path(of: "no/token"))
        }
        let path = folder.path(of: "no/token")
        #expect(error?.message == "cannot make the token file \(path): No such file or directory")
    }
}
