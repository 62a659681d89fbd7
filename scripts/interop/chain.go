package main

import (
	"bytes"
	"crypto/tls"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/btcsuite/btcd/address/v2"
	"github.com/btcsuite/btcd/btcec/v2"
	"github.com/btcsuite/btcd/chaincfg/v2"
	"github.com/btcsuite/btcd/chainhash/v2"
	"github.com/btcsuite/btcd/txscript/v2"
	"github.com/btcsuite/btcd/wire/v2"

	"golightning/lightning/lntypes"
)

const rpcUser, rpcPass = "interop", "interop"

// chain is a btcd regtest node, and the key that its coinbase outputs pay to.
type chain struct {
	rpcPort, peerPort int
	cert              string
	client            *http.Client
	key               *btcec.PrivateKey
	script            []byte
	coins             int // coinbase outputs spent so far
}

// freePort asks the kernel for a port that nobody listens on.
func freePort() int {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

func local(port int) string { return "127.0.0.1:" + strconv.Itoa(port) }

// startChain starts btcd and mines until there are coins to spend.
func startChain(p programs) (*chain, error) {
	dir := p.dir + "/btcd"
	c := &chain{rpcPort: freePort(), peerPort: freePort(), cert: dir + "/rpc.cert"}
	c.key, _ = btcec.PrivKeyFromBytes(bytes.Repeat([]byte{0x77}, 32))
	miner, err := address.NewAddressWitnessPubKeyHash(address.Hash160(c.key.PubKey().SerializeCompressed()), &chaincfg.RegressionNetParams)
	if err != nil {
		return nil, err
	}
	if c.script, err = txscript.PayToAddrScript(miner); err != nil {
		return nil, err
	}
	c.client = &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}} // our own, on loopback
	_, err = start(dir+"/out", p.btcd, "--regtest", "--configfile=/dev/null", "--datadir="+dir+"/data", "--logdir="+dir+"/logs",
		"--listen="+local(c.peerPort), "--rpclisten="+local(c.rpcPort), "--rpccert="+c.cert, "--rpckey="+dir+"/rpc.key",
		"--rpcuser="+rpcUser, "--rpcpass="+rpcPass, "--txindex", "--nodnsseed", "--nobanning", "--nostalldetect", "--trickleinterval=100ms",
		"--rpcmaxwebsockets=100", "--rpcmaxclients=100", "--utxocachemaxsize=10", "--miningaddr="+miner.String())
	if err != nil {
		return nil, err
	}
	if err := until("btcd", 20*time.Second, func() (bool, error) { _, err := c.height(); return err == nil, err }); err != nil {
		return nil, err
	}
	return c, c.mine(110)
}

// call makes a JSON-RPC call; result may be nil.
func (c *chain) call(result any, method string, params ...any) error {
	if params == nil {
		params = []any{}
	}
	body, err := json.Marshal(map[string]any{"jsonrpc": "1.0", "id": 1, "method": method, "params": params})
	if err != nil {
		return err
	}
	req, err := http.NewRequest("POST", "https://"+local(c.rpcPort), bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.SetBasicAuth(rpcUser, rpcPass)
	resp, err := c.client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	var reply struct {
		Result json.RawMessage
		Error  *struct{ Message string }
	}
	if err := json.Unmarshal(text, &reply); err != nil {
		return fmt.Errorf("%s: %s: %q", method, resp.Status, text)
	}
	if reply.Error != nil {
		return fmt.Errorf("%s: %s", method, reply.Error.Message)
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(reply.Result, result)
}

func (c *chain) height() (n int, err error) { return n, c.call(&n, "getblockcount") }

func (c *chain) mine(blocks int) error { return c.call(nil, "generate", blocks) }

// block returns the ids of a block's transactions.
func (c *chain) block(height int) (txids []string, err error) {
	var hash string
	if err := c.call(&hash, "getblockhash", height); err != nil {
		return nil, err
	}
	var b struct{ Tx []string }
	return b.Tx, c.call(&b, "getblock", hash, 1)
}

// pay spends the next coinbase output to addresses, the same to each.
func (c *chain) pay(each lntypes.Sat, addresses ...string) error {
	c.coins++
	txids, err := c.block(c.coins)
	if err != nil {
		return err
	}
	var coinbase struct {
		Vout []struct{ Value float64 }
	}
	if err := c.call(&coinbase, "getrawtransaction", txids[0], 1); err != nil {
		return err
	}
	value := int64(coinbase.Vout[0].Value*1e8 + 0.5)
	tx := wire.NewMsgTx(2)
	hash, err := chainhash.NewHashFromStr(txids[0])
	if err != nil {
		return err
	}
	tx.AddTxIn(wire.NewTxIn(wire.NewOutPoint(hash, 0), nil, nil))
	rest := value - 10_000
	for _, a := range addresses {
		to, err := address.DecodeAddress(a, &chaincfg.RegressionNetParams)
		if err != nil {
			return err
		}
		script, err := txscript.PayToAddrScript(to)
		if err != nil {
			return err
		}
		tx.AddTxOut(wire.NewTxOut(int64(each), script))
		rest -= int64(each)
	}
	tx.AddTxOut(wire.NewTxOut(rest, c.script))
	hashes := txscript.NewTxSigHashes(tx, txscript.NewCannedPrevOutputFetcher(c.script, value))
	if tx.TxIn[0].Witness, err = txscript.WitnessSignature(tx, hashes, 0, value, c.script, txscript.SigHashAll, c.key, true); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := tx.Serialize(&b); err != nil {
		return err
	}
	return c.call(nil, "sendrawtransaction", hex.EncodeToString(b.Bytes()))
}

// output returns the funding output of a channel if it is unspent.
func (c *chain) output(id lntypes.ShortChannelID) (*lntypes.TxOut, error) {
	txids, err := c.block(int(id.Block()))
	if err != nil {
		return nil, err
	}
	if int(id.TxIndex()) >= len(txids) {
		return nil, fmt.Errorf("no transaction %d in block %d", id.TxIndex(), id.Block())
	}
	var out *struct {
		Value        float64
		ScriptPubKey struct{ Hex string }
	}
	if err := c.call(&out, "gettxout", txids[id.TxIndex()], id.Vout(), false); err != nil || out == nil {
		return nil, err
	}
	script, err := hex.DecodeString(out.ScriptPubKey.Hex)
	return &lntypes.TxOut{ScriptPubkey: script, Value: lntypes.Sat(out.Value*1e8 + 0.5)}, err
}
