@echo off
rem Runs the Maven that .mvn\wrapper\maven-wrapper.properties names: fetched once, checked against its SHA-256, and kept
rem under %USERPROFILE%\.m2\wrapper\dists (or %MAVEN_USER_HOME%). Where it cannot be fetched, an installed Maven 3.8 or
rem later serves. The part below the mark is PowerShell; it answers with the two lines this part turns into variables.
setlocal
set "MVNW_SELF=%~f0"
set "MVNW_MAVEN="
set "MVNW_FIND=$t = Get-Content -Raw -LiteralPath $env:MVNW_SELF; Invoke-Expression $t.Substring($t.LastIndexOf('#mark'))"
for /f "usebackq tokens=1* delims==" %%a in (`powershell -NoProfile -Command "%%MVNW_FIND%%"`) do set "%%a=%%b"
if not defined MVNW_MAVEN exit /b 1
call "%MVNW_MAVEN%" %*
exit /b %ERRORLEVEL%

#mark
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

function Say($text) { [Console]::Error.WriteLine("mvnw: $text") }
function Stop-Here($text) { Say $text; exit 1 }

# The feature version of a java executable: 25, say; 0 where it does not answer.
function Get-JavaVersion($java) {
    $ErrorActionPreference = 'Continue'
    $answer = (& $java -version 2>&1 | Out-String)
    if ($answer -match 'version "(?:1\.)?(\d+)') { [int] $Matches[1] } else { 0 }
}

function Find-JavaHome {
    if ($env:JAVA_HOME) { return $env:JAVA_HOME }
    $onPath = Get-Command java.exe -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
    if ($onPath) {
        $settings = (cmd /c "`"$($onPath.Source)`" -XshowSettings:properties -version 2>&1" | Out-String)
        if ($settings -match '(?m)^\s*java\.home = (.+?)\s*$') { return $Matches[1] }
    }
    Get-ChildItem "$env:ProgramFiles\*\*\bin\javac.exe" -ErrorAction SilentlyContinue |
        ForEach-Object { $_.Directory.Parent.FullName } |
        Sort-Object { Get-JavaVersion "$_\bin\java.exe" } | Select-Object -Last 1
}

# Works in a scratch folder that becomes the real one by the last step, so a failure leaves nothing behind.
function Receive-Maven($url, $sum, $name, $target) {
    $scratch = Join-Path (Split-Path $target) ('.fetch-' + [guid]::NewGuid())
    New-Item -ItemType Directory -Force $scratch | Out-Null
    try {
        $zip = Join-Path $scratch 'maven.zip'
        try {
            [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor
                [Net.SecurityProtocolType]::Tls12
            if (-not (Test-Connects ([uri] $url))) { return $false }
            Invoke-WebRequest -UseBasicParsing -TimeoutSec 120 -Uri $url -OutFile $zip
        } catch { return $false }
        $found = (Get-FileHash -Algorithm SHA256 $zip).Hash.ToLowerInvariant()
        if ($found -ne $sum) { Stop-Here "not used: $url has the SHA-256 $found, expected $sum" }
        Expand-Archive $zip $scratch
        if (-not (Test-Path $target)) { Move-Item (Join-Path $scratch $name) $target }
        $true
    } finally { Remove-Item -Recurse -Force $scratch -ErrorAction SilentlyContinue }
}

# Behind a proxy the direct connection says nothing, so it is asked only where there is none.
function Test-Connects($uri) {
    $proxy = [Net.WebRequest]::DefaultWebProxy
    if ($proxy -and -not $proxy.IsBypassed($uri)) { return $true }
    $client = New-Object Net.Sockets.TcpClient
    try { $client.ConnectAsync($uri.Host, $uri.Port).Wait(5000) } catch { $false } finally { $client.Close() }
}

function Find-InstalledMaven {
    $maven = Get-Command mvn.cmd -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
    if (-not $maven) { return }
    $answer = (& $maven.Source -v | Out-String)
    if ($answer -match 'Apache Maven (\d+\.\d+)' -and [version] $Matches[1] -ge [version] '3.8') { $maven.Source }
}

$file = Join-Path (Split-Path $env:MVNW_SELF) '.mvn\wrapper\maven-wrapper.properties'
$properties = ConvertFrom-StringData (Get-Content -Raw -LiteralPath $file)
$url = $properties.distributionUrl
$sum = $properties.distributionSha256Sum
if (-not $url -or -not $sum) { Stop-Here 'maven-wrapper.properties lacks distributionUrl or distributionSha256Sum' }
$name = ($url -split '/')[-1] -replace '-bin\.zip$', ''
$base = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { Join-Path $env:USERPROFILE '.m2' }
$target = Join-Path $base "wrapper\dists\$name-$sum"

$env:JAVA_HOME = Find-JavaHome
if (-not $env:JAVA_HOME) { Stop-Here 'no Java found: install a JDK 25 or later, or set JAVA_HOME to one' }
$java = Join-Path $env:JAVA_HOME 'bin\java.exe'
if (-not (Test-Path $java)) { Stop-Here "JAVA_HOME is $env:JAVA_HOME, which has no bin\java.exe" }
$version = Get-JavaVersion $java
if ($version -lt 17) { Stop-Here "$java is Java $version; Maven needs 17 or later here, the build a JDK 25" }

$maven = Join-Path $target 'bin\mvn.cmd'
if (-not (Test-Path $maven) -and -not (Receive-Maven $url $sum $name $target)) {
    $maven = Find-InstalledMaven
    if (-not $maven) { Stop-Here "cannot fetch $url, and no Maven 3.8 or later is on the PATH" }
    Say "cannot fetch $name; using the Maven on the PATH"
}
"JAVA_HOME=$env:JAVA_HOME"
"MVNW_MAVEN=$maven"
