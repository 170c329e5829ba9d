internal import AnalysisCore
internal import Glibc
internal import ModelProviders

/// Finds out what is installed, reachable and configured.
///
/// Nothing is changed, no document is read, and nothing is sent that costs. A provider is asked
/// only where its key or address is set, and every question has a limit of time.
public struct Doctor: Sendable {
    /// The environment of the process.
    let environment: [String: String]
    /// The ledger that runs in the working directory use.
    let ledger: String
    /// Whether no other host is asked, and the embedded model is not started.
    let isOffline: Bool

    /// How long a provider may take to list its models.
    static let providerTimeout = Duration.seconds(10)
    /// How long the embedded model may take to start.
    static let startTimeout = Duration.seconds(60)

    /// A doctor.
    ///
    /// - Parameters:
    ///   - environment: The environment of the process.
    ///   - ledger: The path of the ledger that is looked at.
    ///   - isOffline: Whether nothing is started and nobody asked.
    public init(environment: [String: String], ledger: String, isOffline: Bool = false) {
        self.environment = environment
        self.ledger = ledger
        self.isOffline = isOffline
    }

    /// Looks at everything.
    ///
    /// - Parameter tell: Is told each finding as soon as it is there.
    public func examine(_ tell: (DoctorFinding) throws -> Void) async rethrows {
        try tell(machine)
        try tell(libraries)
        var usable = 0
        let examination = ProviderExamination(
            environment: environment,
            isOffline: isOffline,
            timeout: Self.providerTimeout,
            startTimeout: Self.startTimeout
        )
        // What needs no key stands before the others.
        let kinds = ProviderKind.all
        for kind in kinds.filter(\.runsHere) + kinds.filter({ !$0.runsHere }) {
            let finding = DoctorFinding(await kind.examine(examination))
            if finding.verdict == .fine { usable += 1 }
            try tell(finding)
        }
        if usable == 0 { try tell(Self.noModel) }
        for finding in [dataFolder, await ledgerFile, proxy, certificates, continuousIntegration] {
            try tell(finding)
        }
    }

    private static let noModel = DoctorFinding(
        "models",
        .problem,
        "there is no model that can be used",
        advice:
            "run 'analyze model install' for one that needs no key, or set "
            + ProviderKind.all.compactMap(\.platforms.first?.keyVariable)
            .joined(separator: " or ")
    )

    /// Where the embedded model lies, or shall lie.
    var dataLocation: LocalModelLocation? { LocalModelLocation(environment: environment) }

    /// A variable; an empty one counts as missing.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The last system error, in words.
    static var systemError: String { String(cString: strerror(errno)) }
}

extension DoctorFinding {
    /// What was found out about a provider.
    fileprivate init(_ finding: ProviderFinding) {
        let verdict: Verdict =
            switch finding.verdict {
            case .fine: .fine
            case .absent: .absent
            case .problem: .problem
            }
        self.init(finding.subject, verdict, finding.words, advice: finding.advice)
    }
}
