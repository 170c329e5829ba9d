import APISimulator
import AnalysisEngine
import RunLedger
import TestSupport
import Testing

@Suite struct DoctorTests {
    /// The findings by their subject.
    private func findings(
        _ environment: [String: String],
        ledger: String = "/nonexistent/ledger.sqlite",
        isOffline: Bool = true
    ) async -> [String: DoctorFinding] {
        var findings: [String: DoctorFinding] = [:]
        await Doctor(environment: environment, ledger: ledger, isOffline: isOffline)
            .examine { findings[$0.subject] = $0 }
        return findings
    }

    @Test("where nothing is set, each thing says how it is had, and no model is a problem")
    func nothing() async {
        let findings = await findings([:])
        #expect(
            findings["embedded model"]
                == DoctorFinding(
                    "embedded model",
                    .absent,
                    "local/qwen2.5-coder-1.5b-instruct is not installed: run 'analyze model install',"
                        + " which fetches 1250 MB once"
                )
        )
        #expect(
            findings["anthropic"]
                == DoctorFinding(
                    "anthropic",
                    .absent,
                    "ANTHROPIC_API_KEY is not set",
                    advice: "for Claude, set it to a key of https://platform.claude.com"
                )
        )
        #expect(findings["openai"]?.verdict == .absent)
        #expect(findings["models"]?.verdict == .problem)
        #expect(findings["data folder"]?.advice == "name one in ANALYZE_DATA_DIR")
        #expect(
            findings["ledger"]
                == DoctorFinding(
                    "ledger",
                    .absent,
                    "there is no /nonexistent/ledger.sqlite yet; a run makes it"
                )
        )
        #expect(
            findings["proxy"] == DoctorFinding("proxy", .absent, "HTTPS_PROXY is not set")
        )
        #expect(findings["CI"] == DoctorFinding("CI", .absent, "none is seen"))
    }

    @Test("the libraries that the process runs with tell their versions")
    func libraries() async throws {
        let words = try #require(await findings([:])["libraries"]?.words)
        #expect(
            words.wholeMatch(
                of:
                    #/libxml2 2\.\d+\.\d+ \((not )?tested\), libyaml 0\.\d+\.\d+, SQLite 3\.\d+\.\d+, libuchardet/#
            ) != nil
        )
    }

    @Test(
        "what is set wrongly is a problem with its reason",
        arguments: [
            (
                ["HTTPS_PROXY": "socks5://u:secret@h:1"], "proxy",
                "HTTPS_PROXY is no address of a proxy that can be used"
            ),
            (
                ["SSL_CERT_FILE": "/no/file"], "certificates",
                "SSL_CERT_FILE names /no/file, which cannot be read: No such file or directory"
            ),
            (
                ["ANALYZE_LOCAL_MODEL": "/no.gguf"], "embedded model",
                "ANALYZE_LOCAL_MODEL names the file /no.gguf, which cannot be read"
            ),
            (
                ["ANTHROPIC_BASE_URL": "https://u:secret@gateway.example/x?secret"], "anthropic",
                "ANTHROPIC_BASE_URL is https://gateway.example, but ANTHROPIC_API_KEY is not set"
            ),
        ]
    )
    func wrong(environment: [String: String], subject: String, words: String) async {
        let finding = await findings(environment)[subject]
        #expect(finding?.verdict == .problem)
        #expect(finding?.words == words)
    }

    @Test(
        "what is set well is said without passwords",
        arguments: [
            (
                ["HTTPS_PROXY": "http://u:secret@proxy.example:3128"], "proxy",
                "HTTPS_PROXY: other hosts are reached through proxy.example:3128, "
                    + "with a user name"
            ),
            (
                ["SSL_CERT_FILE": "/dev/null"], "certificates",
                "those of the system and of /dev/null"
            ),
            (
                ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "/dev/null"], "CI",
                "GitHub: annotations on standard error; the step's summary in /dev/null"
            ),
            (
                ["GITLAB_CI": "true"], "CI",
                "GitLab: gl-code-quality-report.json in the working directory"
            ),
            (
                ["ANTHROPIC_API_KEY": "secret"], "anthropic",
                "ANTHROPIC_API_KEY is set; the API was not asked"
            ),
            (
                ["OPENAI_BASE_URL": "http://localhost:11434"], "openai",
                "OPENAI_API_KEY is not set; http://localhost:11434 was not asked"
            ),
        ]
    )
    func well(environment: [String: String], subject: String, words: String) async {
        let finding = await findings(environment)[subject]
        #expect(finding?.verdict == .fine)
        #expect(finding?.words == words)
    }

    @Test("a provider is asked for its models, and the key that it refuses is not told")
    func asked() async throws {
        try await withAPISimulator(SimulatorConfiguration(apiKey: "good")) { simulator in
            let url = simulator.baseURL
            let good = await findings(
                ["ANTHROPIC_API_KEY": "good", "ANTHROPIC_BASE_URL": url],
                isOffline: false
            )
            #expect(
                good["anthropic"]
                    == DoctorFinding(
                        "anthropic",
                        .fine,
                        "ANTHROPIC_API_KEY is set; \(url) answers and lists 3 models"
                    )
            )
            #expect(good["models"] == nil)
            let bad = await findings(
                ["ANTHROPIC_API_KEY": "canary-4711", "ANTHROPIC_BASE_URL": url],
                isOffline: false
            )
            #expect(bad["anthropic"]?.verdict == .problem)
            #expect(bad["anthropic"]?.words.hasPrefix("ANTHROPIC_API_KEY is set, but ") == true)
            #expect(bad["anthropic"]?.words.contains("HTTP 401") == true)
            #expect(!"\(bad)".contains("canary"))
        }
    }

    @Test("a host where nothing answers is a problem within the limit of time")
    func unreachable() async {
        let findings = await findings(
            ["OPENAI_BASE_URL": "http://127.0.0.1:9"],
            isOffline: false
        )
        #expect(findings["openai"]?.verdict == .problem)
        #expect(findings["openai"]?.words.contains("Connection refused") == true)
        #expect(findings["openai"]?.advice == "check the network, OPENAI_BASE_URL and HTTPS_PROXY")
    }

    @Test("a sound ledger tells its runs, and a file that is none is a problem")
    func ledger() async throws {
        let folder = TemporaryFolder()
        let path = folder.path(of: "ledger.sqlite")
        try Ledger(path: path).close()
        #expect(
            await findings([:], ledger: path)["ledger"]
                == DoctorFinding("ledger", .fine, "\(path) is sound and holds 0 runs")
        )
        let text = folder.write("text", "This is no ledger.")
        let finding = await findings([:], ledger: text)["ledger"]
        #expect(finding?.verdict == .problem)
        #expect(finding?.words.contains("is not a ledger of analyze") == true)
    }

    @Test("the folder for data is looked at")
    func dataFolder() async {
        let folder = TemporaryFolder()
        let finding = await findings(["ANALYZE_DATA_DIR": "\(folder.path)"])["data folder"]
        #expect(finding?.verdict == .fine)
        #expect(finding?.words.hasPrefix("\(folder.path), ") == true)
        #expect(finding?.words.hasSuffix(" GB free") == true)
        let other = await findings(["ANALYZE_DATA_DIR": folder.path(of: "no")])["data folder"]
        #expect(other?.verdict == .absent)
    }
}
